namespace SequenceToy.Training.Losses;

/// <summary>Computes the loss of always predicting the mean of the training targets.</summary>
internal static class MeanAnswer
{
    /// <param name="training">Scaled numbers, or classes: their mean is the share of each class.</param>
    /// <param name="ofError">The loss of an error y − ȳ.</param>
    public static double Loss(SequenceDataset training, Func<double, double> ofError)
    {
        double sum = 0;
        var count = 0;
        for (var column = 0; column < training.Target.Size; column++)
        {
            var answers = Answers(training, column).ToArray();
            var mean = answers.DefaultIfEmpty().Average();
            sum += answers.Sum(answer => ofError(answer - mean));
            count += answers.Length;
        }

        return sum / Math.Max(count, 1);
    }

    private static IEnumerable<double> Answers(SequenceDataset data, int column)
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
