namespace SequenceToy.Metrics.Baselines;

/// <summary>The feature whose values each number of the targets is comparable with, as in a series that is continued.</summary>
/// <remarks>A feature is comparable if its range and that of the target overlap by more than half of each in the training samples. Of
/// several, it is the one whose last value is most correlated with the target.</remarks>
internal sealed class ComparableFeatures
{
    private const double MinOverlap = 0.5;
    private const int MaxPositions = 2000;
    private readonly int?[] features;
    private readonly float[] means;

    private ComparableFeatures(int?[] features, float[] means) => (this.features, this.means) = (features, means);

    /// <summary>The index of the comparable feature by number of the targets; null where there is none.</summary>
    public IReadOnlyList<int?> ByColumn => features;

    /// <summary>The end of a rule's sentence for the numbers without a comparable feature; empty without such numbers.</summary>
    public string Exception => Array.Exists(features, feature => feature is null)
        ? " Where no feature is comparable, predict the training mean."
        : "";

    /// <summary>Finds the comparable features; null when no number of the targets has one.</summary>
    public static ComparableFeatures? Of(SequenceDataset training)
    {
        if (training.Target.Kind != TargetKind.Number)
        {
            return null;
        }

        var positions = TargetPosition.Counted(training, MaxPositions);
        var inputs = Enumerable.Range(0, training.Features).Select(feature => Range(Inputs(training, feature))).ToArray();
        var columns = Enumerable.Range(0, training.Target.Width).ToArray();
        int?[] found = [.. columns.Select(column => Find(training, positions, inputs, column))];
        float[] averages = [.. columns.Select(column => (float)Mean(positions, training, column))];
        return Array.TrueForAll(found, feature => feature is null) ? null : new ComparableFeatures(found, averages);
    }

    /// <summary>Predicts each number of the targets from its feature; the mean where there is none.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="predict">Returns the prediction at a position, given the number's index and the feature's.</param>
    public float[] Predict(SequenceDataset samples, Func<TargetPosition, int, int, double> predict)
    {
        var predictions = new float[samples.Count * samples.TargetSteps * features.Length];
        foreach (var at in TargetPosition.All(samples))
        {
            for (var column = 0; column < features.Length; column++)
            {
                predictions[(at.Row * features.Length) + column] =
                    features[column] is { } feature ? (float)predict(at, column, feature) : means[column];
            }
        }

        return predictions;
    }

    private static int? Find(SequenceDataset training, TargetPosition[] positions, (double Low, double High)[] inputs, int column)
    {
        double[] targets = [.. positions.Select(at => (double)at.Target(training, column))];
        var range = Range(targets);
        var found = Enumerable.Range(0, inputs.Length).Where(feature => IsComparable(range, inputs[feature])).ToArray();
        return found.Length == 0 ? null : found.MaxBy(
            feature => Correlation.Of([.. positions.Select(at => (double)at.Input(training, feature))], targets));
    }

    private static double Mean(TargetPosition[] positions, SequenceDataset training, int column) =>
        positions.Length == 0 ? 0 : positions.Average(at => at.Target(training, column));

    private static bool IsComparable((double Low, double High) one, (double Low, double High) other)
    {
        var overlap = Math.Min(one.High, other.High) - Math.Max(one.Low, other.Low);
        return overlap > MinOverlap * (one.High - one.Low) && overlap > MinOverlap * (other.High - other.Low);
    }

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        return (low, high);
    }

    private static IEnumerable<double> Inputs(SequenceDataset data, int feature)
    {
        for (var sample = 0; sample < data.Count; sample++)
        {
            for (var step = 0; step < data.LengthOf(sample); step++)
            {
                yield return data.Inputs[(((sample * data.MaxSteps) + step) * data.Features) + feature];
            }
        }
    }
}
