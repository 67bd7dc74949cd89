namespace SequenceToy.Training.Losses;

/// <summary>Computes the loss of a constant prediction of the training targets.</summary>
internal static class ConstantPrediction
{
    /// <summary>Computes the loss of always predicting the mean.</summary>
    /// <param name="training">Scaled numbers, or classes: their mean is the share of each class.</param>
    /// <param name="ofError">The loss of an error y − ȳ.</param>
    public static double LossOfMean(SequenceDataset training, Func<double, double> ofError) =>
        Loss(training, Mean, ofError);

    /// <summary>Computes the loss of always predicting the same number.</summary>
    /// <param name="training">Scaled numbers, or classes as 1 for the correct one and 0 for the others.</param>
    /// <param name="prediction">The number to predict.</param>
    /// <param name="ofError">The loss of an error.</param>
    public static double Loss(SequenceDataset training, double prediction, Func<double, double> ofError) =>
        Loss(training, _ => prediction, ofError);

    /// <summary>Computes the entropy of the weighted shares of classes, in nats: the cross-entropy of always predicting them.</summary>
    /// <param name="training">Classes, or sets: the mean over classes of the entropy of being in the set.</param>
    public static double Entropy(SequenceDataset training)
    {
        var shares = Enumerable.Range(0, training.Target.Size).Select(column => Mean([.. Targets(training, column)]));
        return training.Target.Kind == TargetKind.Class
            ? shares.Sum(Term)
            : shares.Average(share => Term(share) + Term(1 - share));

        static double Term(double share) => share > 0 ? -share * Math.Log(share) : 0;
    }

    private static double Loss(
        SequenceDataset training, Func<(double Value, double Weight)[], double> predict, Func<double, double> ofError)
    {
        double sum = 0, weights = 0;
        for (var column = 0; column < training.Target.Size; column++)
        {
            var targets = Targets(training, column).ToArray();
            var prediction = predict(targets);
            sum += targets.Sum(target => target.Weight * ofError(target.Value - prediction));
            weights += targets.Sum(target => target.Weight);
        }

        return weights > 0 ? sum / weights : 0;
    }

    private static double Mean((double Value, double Weight)[] targets)
    {
        var weights = targets.Sum(target => target.Weight);
        return weights > 0 ? targets.Sum(target => target.Weight * target.Value) / weights : 0;
    }

    private static IEnumerable<(double Value, double Weight)> Targets(SequenceDataset data, int column)
    {
        var (width, isClass) = (data.Target.Width, data.Target.Kind == TargetKind.Class);
        for (var row = 0; row < data.Count * data.TargetSteps; row++)
        {
            var (index, step) = (row / data.TargetSteps, row % data.TargetSteps);
            if (data.Counts(index, step))
            {
                yield return (
                    !isClass ? data.Targets[(row * width) + column] : data.Targets[row] == column ? 1 : 0, data.WeightOf(index, step));
            }
        }
    }
}
