namespace SequenceToy.Training.Losses;

/// <summary>Computes the loss of a constant prediction of the training targets.</summary>
internal static class ConstantPrediction
{
    /// <summary>Computes the loss of always predicting the mean.</summary>
    /// <param name="training">Scaled numbers, or classes: their mean is the share of each class.</param>
    /// <param name="ofError">The loss of an error y − ȳ.</param>
    public static double LossOfMean(SequenceDataset training, Func<double, double> ofError) =>
        Loss(training, targets => targets.DefaultIfEmpty().Average(), ofError);

    /// <summary>Computes the loss of always predicting the same number.</summary>
    /// <param name="training">Scaled numbers, or classes as 1 for the correct one and 0 for the others.</param>
    /// <param name="prediction">The number to predict.</param>
    /// <param name="ofError">The loss of an error.</param>
    public static double Loss(SequenceDataset training, double prediction, Func<double, double> ofError) =>
        Loss(training, _ => prediction, ofError);

    private static double Loss(SequenceDataset training, Func<double[], double> predict, Func<double, double> ofError)
    {
        double sum = 0;
        var count = 0;
        for (var column = 0; column < training.Target.Size; column++)
        {
            var targets = Targets(training, column).ToArray();
            var prediction = predict(targets);
            sum += targets.Sum(target => ofError(target - prediction));
            count += targets.Length;
        }

        return sum / Math.Max(count, 1);
    }

    private static IEnumerable<double> Targets(SequenceDataset data, int column)
    {
        var (width, isClass) = (data.Target.Width, data.Target.Kind == TargetKind.Class);
        for (var row = 0; row < data.Count * data.TargetSteps; row++)
        {
            if (data.Counts(row / data.TargetSteps, row % data.TargetSteps))
            {
                yield return !isClass ? data.Targets[(row * width) + column] : data.Targets[row] == column ? 1 : 0;
            }
        }
    }
}
