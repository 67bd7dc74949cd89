using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Figures;

/// <summary>The data of a scatter plot of predictions and targets.</summary>
/// <param name="pairs">The predictions, at least one.</param>
internal sealed class ScatterFigure(PredictionPairs pairs)
{
    private const double Margin = 0.04;

    /// <summary>The finite predictions, which can be drawn.</summary>
    public IReadOnlyList<PredictionPair> Finite { get; } = [.. pairs.All.Where(pair => pair.IsFinite)];
    public int NotFinite => pairs.All.Count - Finite.Count;
    public int Count => pairs.All.Count;
    public bool IsCut => pairs.IsCut;
    public int Width => pairs.All[0].Correct.Length;

    /// <summary>The lowest and the highest target.</summary>
    public (float Low, float High) Correct => (pairs.All.Min(pair => pair.Correct.Min()), pairs.All.Max(pair => pair.Correct.Max()));
    public double MeanError => Finite.Average(pair => pair.Errors.Average());
    public double LargestError => Finite.Max(pair => pair.Errors.Max());

    /// <summary>The limits of both axes: the range of all numbers with a margin.</summary>
    public (double Low, double High) Ends
    {
        get
        {
            var (low, high) = Finite.SelectMany(pair => pair.Predicted)
                .Aggregate(
                    (Low: (double)Correct.Low, High: (double)Correct.High), (ends, value) =>
                        (Math.Min(ends.Low, value), Math.Max(ends.High, value)));
            var margin = high > low ? Margin * (high - low) : Math.Max(1, Math.Abs(low) * Margin);
            return (low - margin, high + margin);
        }
    }
}
