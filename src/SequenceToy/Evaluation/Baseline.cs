using SequenceToy.Data;

namespace SequenceToy.Evaluation;

/// <summary>What one gets without learning: always saying the training answers' mean, or their commonest class.</summary>
internal static class Baseline
{
    /// <summary>The scores of that guess.</summary>
    /// <param name="training">What the guess is made from.</param>
    /// <param name="test">What it is scored on.</param>
    public static Scores Of(SequenceDataset training, SequenceDataset test)
    {
        var guess = training.Target.Kind switch
        {
            TargetKind.Number => Enumerable.Range(0, training.Target.Width).Select(column => (float)Answers(training, column).DefaultIfEmpty().Average()).ToArray(),
            TargetKind.Class => [Commonest(Answers(training, 0))],
            _ => Enumerable.Range(0, training.Target.Width).Select(column => Commonest(Answers(training, column))).ToArray(),
        };
        var answers = new float[test.Targets.Length];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = guess[i % guess.Length];
        }

        return Scores.Of(answers, test);
    }

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

    // Of equally common ones the smallest, so that the guess does not hang on the order of samples.
    private static float Commonest(IEnumerable<double> classes) =>
        (float)classes.GroupBy(value => value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).FirstOrDefault();
}
