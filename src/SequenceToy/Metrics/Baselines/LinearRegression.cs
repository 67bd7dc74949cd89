using SequenceToy.Metrics.Regression;

namespace SequenceToy.Metrics.Baselines;

/// <summary>A linear regression on the inputs of the last steps, with a small penalty chosen by generalized cross-validation.</summary>
/// <remarks>Fitted to at most 2,000 targets of the training samples, on at most 128 inputs: all features of the last steps, at most 64.
/// Steps before the start of a sequence count as the mean; their number is an input, too. It needs at most 128 features.</remarks>
internal static class LinearRegression
{
    private const int MaxPositions = 2000;
    private const int MinPositions = 4;
    private const int MaxInputs = 128;
    private const int MaxSteps = 64;

    /// <summary>Returns the fitted baseline; null for classes, for too many features or too few targets.</summary>
    public static FittedBaseline? Fit(SequenceDataset training)
    {
        var positions = TargetPosition.Counted(training, MaxPositions);
        if (training.Target.Kind != TargetKind.Number || training.Features > MaxInputs || positions.Length < MinPositions)
        {
            return null;
        }

        var steps = Math.Min(Math.Min(MaxInputs / training.Features, MaxSteps), training.MaxSteps);
        var inputs = StandardInputs.Fit(training, positions, steps);
        var path = new RidgePath(inputs.Of(training, positions), inputs.Width);
        Line[] lines = [.. Enumerable.Range(0, training.Target.Width).Select(column => Fit(training, positions, path, column))];
        return new FittedBaseline("linear regression", Rule(inputs.Steps), samples => Predict(samples, inputs, lines))
        {
            HasWeights = true,
        };
    }

    private static string Rule(int steps)
    {
        var inputs = steps == 1 ? "last step's" : FormattableString.Invariant($"last {steps} steps'");
        return $"Predict a linear function of the {inputs} inputs, fitted to the training samples with a small penalty on its weights.";
    }

    private static Line Fit(SequenceDataset training, TargetPosition[] positions, RidgePath path, int column)
    {
        double[] targets = [.. positions.Select(at => (double)at.Target(training, column))];
        var mean = targets.Average();
        return new Line(path.Fit(Array.ConvertAll(targets, target => target - mean)).Weights, mean);
    }

    private static float[] Predict(SequenceDataset samples, StandardInputs inputs, Line[] lines)
    {
        var row = new double[inputs.Width];
        var predictions = new float[samples.Count * samples.TargetSteps * lines.Length];
        foreach (var at in TargetPosition.All(samples))
        {
            inputs.Write(samples, at, row);
            for (var column = 0; column < lines.Length; column++)
            {
                predictions[(at.Row * lines.Length) + column] = (float)lines[column].At(row);
            }
        }

        return predictions;
    }

    private sealed record Line(double[] Weights, double Mean)
    {
        public double At(double[] row)
        {
            var sum = Mean;
            for (var i = 0; i < row.Length; i++)
            {
                sum += Weights[i] * row[i];
            }

            return sum;
        }
    }
}
