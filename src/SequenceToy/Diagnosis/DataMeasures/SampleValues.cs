namespace SequenceToy.Diagnosis.DataMeasures;

/// <summary>Reads the values of samples without padding and masked targets.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Columns">The number of features or of numbers per target.</param>
/// <param name="Read">Returns the value of a row and column; null for padding and masked targets.</param>
internal sealed record SampleValues(int Rows, int Columns, Func<int, int, float?> Read)
{
    private const double GoldenRatio = 1.618033988749895;

    public static SampleValues OfInputs(SequenceDataset data) => new(
        data.Count * data.MaxSteps,
        data.Features,
        (row, column) => row % data.MaxSteps < data.LengthOf(row / data.MaxSteps) ? data.Inputs[(row * data.Features) + column] : null);

    public static SampleValues OfTargets(SequenceDataset data) => new(
        data.Count * data.TargetSteps,
        data.Target.Width,
        (row, column) => data.Counts(row / data.TargetSteps, row % data.TargetSteps)
            ? data.Targets[(row * data.Target.Width) + column]
            : null);

    /// <summary>Returns one number of every counted target.</summary>
    public static IEnumerable<float> Targets(SequenceDataset data, int column) =>
        Counted(data).Select(target => data.Targets[(target * data.Target.Width) + column]);

    /// <summary>Returns the indices of the counted targets.</summary>
    public static IEnumerable<int> Counted(SequenceDataset data) => Enumerable.Range(0, data.Count * data.TargetSteps)
        .Where(target => data.Counts(target / data.TargetSteps, target % data.TargetSteps));

    /// <summary>Returns the scored targets: sample, input step and index of the target.</summary>
    public static IEnumerable<(int Sample, int Step, int Target)> Scored(SequenceDataset data)
    {
        for (var sample = 0; sample < data.Count; sample++)
        {
            for (var step = 0; step < data.TargetSteps; step++)
            {
                if (data.IsScored(sample, step))
                {
                    var input = data.Target.Placement == TargetPlacement.LastStep ? data.LengthOf(sample) - 1 : step;
                    yield return (sample, input, (sample * data.TargetSteps) + step);
                }
            }
        }
    }

    /// <summary>Returns one column, of large samples at most a number of values spread over all rows.</summary>
    public double[] Column(int column, int most)
    {
        var values = new List<double>(Math.Min(Rows, most));
        for (var i = 0; i < Math.Min(Rows, most); i++)
        {
            // Multiples of the golden ratio are spread evenly, but never in step with the sequences.
            var row = Rows <= most ? i : (int)(i * GoldenRatio % 1 * Rows);
            if (Read(row, column) is { } value)
            {
                values.Add(value);
            }
        }

        return [.. values];
    }
}
