using SequenceToy.Series.Transforms;

namespace SequenceToy.Series.Windows;

/// <summary>How windows of a series become samples of a network.</summary>
/// <remarks>Features per step: the input columns, then each known column at the following <paramref name="Outputs"/> steps.</remarks>
/// <param name="Window">The number of steps of an input.</param>
/// <param name="Outputs">The number of steps that are predicted at once.</param>
/// <param name="Inputs">The indices of the columns that are inputs; the targets are among them.</param>
/// <param name="Targets">The indices of the columns that are predicted.</param>
/// <param name="Known">The indices of the columns whose later values are known.</param>
/// <param name="Chain">The transforms of the targets.</param>
/// <param name="Centered">True to subtract the mean of the window from each target column.</param>
internal sealed record WindowPlan(
    int Window, int Outputs, ValueList<int> Inputs, ValueList<int> Targets, ValueList<int> Known, TransformChain Chain, bool Centered)
{
    /// <summary>The number that is subtracted from each column before it becomes a float: [columns].</summary>
    public required ValueList<double> Offsets { get; init; }

    /// <summary>The number of features per step.</summary>
    public int Features => Inputs.Count + (Known.Count * Outputs);

    /// <summary>The number of values that a forecast needs before it.</summary>
    public int Needed => Window + Chain.Lost;

    /// <summary>The targets of a sample: [steps · targets], step by step.</summary>
    public TargetSpec Target => TargetSpec.Number(Outputs * Targets.Count);

    /// <summary>Returns the origins whose targets all lie in one part; their inputs may reach back into earlier parts.</summary>
    /// <param name="parts">The parts of each series.</param>
    /// <param name="part">The part.</param>
    /// <param name="steps">The number of steps of a target.</param>
    public Origin[] Origins(IReadOnlyList<Parts> parts, SeriesPart part, int steps)
    {
        List<Origin> origins = [];
        for (var series = 0; series < parts.Count; series++)
        {
            var (from, to) = parts[series].Of(part);
            for (var first = Math.Max(from, Needed); first + steps <= to; first++)
            {
                origins.Add(new Origin(series, first - 1));
            }
        }

        return [.. origins];
    }
}
