namespace SequenceToy.Metrics.Baselines;

/// <summary>The inputs of the last steps before a target and their number as one row, standardized by the training samples.</summary>
/// <remarks>Near the start of a sequence there are fewer steps. The others count as the mean, so that a sum over the steps depends on
/// their number.</remarks>
/// <param name="Steps">The number of steps.</param>
/// <param name="Means">The mean of each input, the last step first, and of the number of steps: [steps · features + 1].</param>
/// <param name="Scales">One divided by the standard deviation of each input; 0 where it is constant.</param>
internal sealed record StandardInputs(int Steps, double[] Means, double[] Scales)
{
    public int Width => Means.Length;

    public static StandardInputs Fit(SequenceDataset training, TargetPosition[] positions, int steps)
    {
        var width = (steps * training.Features) + 1;
        var (means, scales) = (new double[width], new double[width]);
        for (var i = 0; i < width; i++)
        {
            var (before, feature) = (i / training.Features, i % training.Features);
            double[] values = before == steps ? [.. positions.Select(at => (double)Count(at, steps))]
                : [.. positions.Where(at => at.Step >= before).Select(at => (double)at.Input(training, feature, before))];
            if (values.Length > 0 && values.Min() < values.Max())
            {
                means[i] = values.Average();
                scales[i] = 1 / Math.Sqrt(values.Average(value => (value - means[i]) * (value - means[i])));
            }
        }

        return new StandardInputs(steps, means, scales);
    }

    /// <summary>Returns the standardized inputs at positions, [positions · width].</summary>
    public double[] Of(SequenceDataset data, TargetPosition[] positions)
    {
        var rows = new double[positions.Length * Width];
        for (var i = 0; i < positions.Length; i++)
        {
            Write(data, positions[i], rows.AsSpan(i * Width, Width));
        }

        return rows;
    }

    /// <summary>Writes the standardized inputs at a position; 0 before the start of the sequence.</summary>
    public void Write(SequenceDataset data, TargetPosition at, Span<double> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (before, feature) = (i / data.Features, i % data.Features);
            row[i] = before == Steps ? (Count(at, Steps) - Means[i]) * Scales[i]
                : before <= at.Step ? (at.Input(data, feature, before) - Means[i]) * Scales[i]
                : 0;
        }
    }

    private static int Count(TargetPosition at, int steps) => Math.Min(at.Step + 1, steps);
}
