namespace SequenceToy.Metrics;

/// <summary>What one gets without learning: always saying the training answers' mean, or their commonest class.</summary>
internal static class ConstantBaseline
{
    /// <summary>That guess in words.</summary>
    public static string Rule(TargetKind kind) => kind switch
    {
        TargetKind.Number => "Always say the mean of the training answers.",
        TargetKind.Class => "Always say the commonest class of the training answers, each class as likely as it is among them.",
        TargetKind.ClassSet => "Always say the classes that are in most of the training answers, each as likely as it is among them.",
        _ => throw new NotSupportedException($"{kind} is not known."),
    };

    /// <summary>The scores of that guess.</summary>
    /// <param name="training">What the guess is made from.</param>
    /// <param name="test">What it is scored on.</param>
    public static Scores Of(SequenceDataset training, SequenceDataset test)
    {
        var guess = new float[training.Target.Width];
        for (var column = 0; column < guess.Length; column++)
        {
            guess[column] = training.Target.Kind == TargetKind.Number ? Mean(Answers(training, column))
                : Commonest(Answers(training, column));
        }

        return Scores.Of(
            Repeat(guess, test.Targets.Length), Repeat(Outputs(training), test.Count * test.TargetSteps * test.Target.Size), test);
    }

    // What a head would have to give for its probabilities to be the shares among the training samples; each class counts once more than it
    // occurs, so that none is
    // impossible.
    private static float[] Outputs(SequenceDataset training)
    {
        var (classes, isSet) = (training.Target.Size, training.Target.Kind == TargetKind.ClassSet);
        if (training.Target.Kind == TargetKind.Number)
        {
            return new float[classes];
        }

        var counts = new double[classes];
        var answers = 0;
        for (var column = 0; column < training.Target.Width; column++)
        {
            foreach (var answer in Answers(training, column))
            {
                counts[isSet ? column : (int)answer] += isSet ? answer : 1;
                answers += column == 0 ? 1 : 0;
            }
        }

        return Array.ConvertAll(counts, count => (float)Math.Log((count + 1) / (isSet ? answers - count + 1 : answers + classes)));
    }

    private static float[] Repeat(float[] pattern, int length)
    {
        var all = new float[length];
        for (var i = 0; i < length; i++)
        {
            all[i] = pattern[i % pattern.Length];
        }

        return all;
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

    private static float Mean(IEnumerable<double> numbers)
    {
        double sum = 0;
        var count = 0;
        foreach (var number in numbers)
        {
            sum += number;
            count++;
        }

        return count == 0 ? 0 : (float)(sum / count);
    }

    // Of equally common ones the smallest, so that the guess does not depend on the order of samples.
    private static float Commonest(IEnumerable<double> classes) =>
        (float)classes.CountBy(value => value).OrderByDescending(count => count.Value).ThenBy(count => count.Key).FirstOrDefault().Key;
}
