namespace SequenceToy.Inspection.Influence;

/// <summary>The right answers asked about, and how far an answer is from them.</summary>
internal static class TargetError
{
    /// <summary>The mean squared error of numbers, or 1 less the probability given to what is right, for sets the mean over their
    /// classes.</summary>
    /// <param name="answer">[size]: numbers in real units, or probabilities.</param>
    /// <param name="asked">The samples.</param>
    /// <param name="sample">Whose answer it is.</param>
    public static double Loss(ReadOnlySpan<float> answer, AlignedSamples asked, int sample)
    {
        var right = Of(asked, sample);
        if (asked.Data.Target.Kind == TargetKind.Class)
        {
            return 1 - (double)answer[(int)right[0]];
        }

        double sum = 0;
        for (var i = 0; i < answer.Length; i++)
        {
            var error = (double)answer[i] - right[i];
            sum += asked.Data.Target.Kind == TargetKind.Number ? error * error : Math.Abs(error);
        }

        return sum / answer.Length;
    }

    /// <summary>What the loss is at most worth: 2 Var y of numbers, 1 − Σ p² of classes, 2 p (1 − p) of a set's; the mean over an answer's
    /// numbers. Over the samples that have a step.</summary>
    public static double ToLose(AlignedSamples asked, AlignedStep step)
    {
        var rights = step.Places.Take(step.Measured).Select(place => Of(asked, place.Sample).ToArray()).ToArray();
        if (asked.Data.Target.Kind == TargetKind.Class)
        {
            return 1 - rights.GroupBy(right => right[0]).Sum(group => Math.Pow((double)group.Count() / rights.Length, 2));
        }

        return Enumerable.Range(0, rights[0].Length).Average(column =>
        {
            var mean = rights.Average(right => (double)right[column]);
            return 2 * rights.Average(right => (right[column] - mean) * (right[column] - mean));
        });
    }

    /// <summary>The range of one number of the answers, from values already known on; of an answer that is always the same its size, or 1
    /// where that is 0.</summary>
    public static double Range(AlignedSamples asked, int number, double lowest, double highest)
    {
        for (var sample = 0; sample < asked.Data.Count; sample++)
        {
            (lowest, highest) = (Math.Min(lowest, Of(asked, sample)[number]), Math.Max(highest, Of(asked, sample)[number]));
        }

        return highest > lowest ? highest - lowest : highest == 0 ? 1 : Math.Abs(highest);
    }

    private static ReadOnlySpan<float> Of(AlignedSamples asked, int sample)
    {
        var (data, width) = (asked.Data, asked.Data.Target.Width);
        return data.Targets.AsSpan(((sample * data.TargetSteps) + (data.TargetSteps == 1 ? 0 : asked.AnswerSteps[sample])) * width, width);
    }
}
