using SequenceToy.Metrics.Baselines;

namespace SequenceToy.Metrics;

/// <summary>The constant prediction: the mean of the training targets, or their most common class.</summary>
internal static class ConstantBaseline
{
    private const string Probability = "The probability of each class is its share of the training targets, with one added to each count.";

    /// <summary>Returns the rule of the constant prediction in one or two sentences.</summary>
    public static string Rule(TargetKind kind) => kind switch
    {
        TargetKind.Number => "Always predict the mean of the training targets.",
        TargetKind.Class => "Always predict the most common class of the training targets. " + Probability,
        TargetKind.ClassSet => "Always predict the classes that occur in more than half of the training targets. "
            + Probability,
        _ => throw new NotSupportedException($"{kind} is not known."),
    };

    /// <summary>Returns the name of the constant prediction.</summary>
    public static string Name(TargetKind kind) => kind switch
    {
        TargetKind.Number => "mean",
        TargetKind.Class => "most common class",
        TargetKind.ClassSet => "common classes",
        _ => throw new NotSupportedException($"{kind} is not known."),
    };

    /// <summary>Returns the constant prediction of training samples.</summary>
    public static FittedBaseline Fit(SequenceDataset training)
    {
        var kind = training.Target.Kind;
        float[] constant =
        [
            .. Enumerable.Range(0, training.Target.Width).Select(column =>
                kind == TargetKind.Number ? Mean(Answers(training, column)) : MostCommon(Answers(training, column))),
        ];
        var outputs = Outputs(training);
        return new FittedBaseline(Name(kind), Rule(kind), samples => Repeat(constant, samples.Targets.Length))
        {
            Outputs = samples => Repeat(outputs, samples.Count * samples.TargetSteps * samples.Target.Size),
        };
    }

    /// <summary>Returns the scores of the constant prediction.</summary>
    /// <param name="training">The samples that the constant is computed from.</param>
    /// <param name="test">The samples that it is scored on.</param>
    public static Scores Of(SequenceDataset training, SequenceDataset test) => Fit(training).Score(test);

    // Head outputs whose probabilities are the shares in the training targets. One is added to each count, so that no class is impossible.
    private static float[] Outputs(SequenceDataset training)
    {
        var (classes, isSet) = (training.Target.Size, training.Target.Kind == TargetKind.ClassSet);
        if (training.Target.Kind == TargetKind.Number)
        {
            return new float[classes];
        }

        var counts = new double[classes];
        var predictions = 0;
        for (var column = 0; column < training.Target.Width; column++)
        {
            foreach (var prediction in Answers(training, column))
            {
                counts[isSet ? column : (int)prediction] += isSet ? prediction : 1;
                predictions += column == 0 ? 1 : 0;
            }
        }

        return Array.ConvertAll(counts, count => (float)Math.Log((count + 1) / (isSet ? predictions - count + 1 : predictions + classes)));
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

    // The smallest of equally common classes, so that the baseline does not depend on the order of samples.
    private static float MostCommon(IEnumerable<double> classes) =>
        (float)classes.CountBy(value => value).OrderByDescending(count => count.Value).ThenBy(count => count.Key).FirstOrDefault().Key;
}
