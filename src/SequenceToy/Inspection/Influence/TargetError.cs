namespace SequenceToy.Inspection.Influence;

/// <summary>Measures the error of predictions against the chosen correct predictions.</summary>
internal static class TargetError
{
    /// <summary>Returns the mean squared error of numbers, or 1 minus the probability of the correct class; the mean for sets.</summary>
    /// <param name="prediction">The prediction, [size]: numbers in original units, or probabilities.</param>
    /// <param name="asked">The samples with their targets.</param>
    /// <param name="sample">The sample that was answered.</param>
    public static double Loss(ReadOnlySpan<float> prediction, AlignedSamples asked, int sample)
    {
        var correct = Of(asked, sample);
        if (asked.Data.Target.Kind == TargetKind.Class)
        {
            return 1 - (double)prediction[(int)correct[0]];
        }

        double sum = 0;
        for (var i = 0; i < prediction.Length; i++)
        {
            var error = (double)prediction[i] - correct[i];
            sum += asked.Data.Target.Kind == TargetKind.Number ? error * error : Math.Abs(error);
        }

        return sum / prediction.Length;
    }

    /// <summary>Returns the possible loss over the samples that have a step; the mean over a prediction's numbers.</summary>
    /// <remarks>The loss is 2 Var y for numbers, 1 − Σ p² for classes, and 2 p (1 − p) for sets.</remarks>
    public static double ToLose(AlignedSamples asked, AlignedStep step)
    {
        var targets = step.Places.Take(step.Measured).Select(place => Of(asked, place.Sample).ToArray()).ToArray();
        if (asked.Data.Target.Kind == TargetKind.Class)
        {
            return 1 - targets.GroupBy(target => target[0]).Sum(group => Math.Pow((double)group.Count() / targets.Length, 2));
        }

        return Enumerable.Range(0, targets[0].Length).Average(column =>
        {
            var mean = targets.Average(target => (double)target[column]);
            return 2 * targets.Average(target => (target[column] - mean) * (target[column] - mean));
        });
    }

    /// <summary>Returns the range of one number of the predictions, including given values; for a constant prediction its absolute value,
    /// or 1 when that is 0.</summary>
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
        var step = data.TargetSteps == 1 ? 0 : asked.PredictionSteps[sample];
        return data.Targets.AsSpan(((sample * data.TargetSteps) + step) * width, width);
    }
}
