using SequenceToy.Data;
using SequenceToy.Training.Losses;

namespace SequenceToy.Diagnosis;

/// <summary>The loss of always saying the training answers' mean, in scaled units.</summary>
internal static class GuessLoss
{
    /// <param name="training">Answers that are numbers, scaled.</param>
    /// <param name="loss">What was made small.</param>
    public static double OfNumbers(SequenceDataset training, Loss loss)
    {
        double sum = 0;
        var count = 0;
        for (var column = 0; column < training.Target.Width; column++)
        {
            var answers = Answers(training, column).ToArray();
            var mean = answers.DefaultIfEmpty().Average();
            sum += answers.Sum(answer => Of(answer - mean, loss));
            count += answers.Length;
        }

        return sum / Math.Max(count, 1);
    }

    private static double Of(double error, Loss loss) => loss switch
    {
        MeanAbsoluteError => Math.Abs(error),
        Huber huber => Math.Abs(error) <= huber.Delta ? error * error / 2 : huber.Delta * (Math.Abs(error) - (huber.Delta / 2)),
        _ => error * error,
    };

    private static IEnumerable<double> Answers(SequenceDataset data, int column)
    {
        for (var row = 0; row < data.Count * data.TargetSteps; row++)
        {
            if (data.Counts(row / data.TargetSteps, row % data.TargetSteps))
            {
                yield return data.Targets[(row * data.Target.Width) + column];
            }
        }
    }
}
