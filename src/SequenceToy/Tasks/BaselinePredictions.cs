namespace SequenceToy.Tasks;

/// <summary>The predictions of baselines: functions of the samples' inputs alone, in the layout of the samples' targets.</summary>
internal static class BaselinePredictions
{
    /// <summary>Returns equal outputs for all classes: raw outputs, not class indexes.</summary>
    public static Func<SequenceDataset, float[]> EqualChances { get; } = samples =>
        new float[samples.Count * samples.TargetSteps * samples.Target.Size];

    /// <summary>Predicts the same number or class at every step.</summary>
    public static Func<SequenceDataset, float[]> Always(double prediction) => AtEachStep((_, _) => [(float)prediction]);

    /// <summary>Predicts a class from the one-hot symbol of the current step.</summary>
    public static Func<SequenceDataset, float[]> BySymbol(Func<int, int> prediction) =>
        AtEachStep((inputs, _) => [prediction(Array.IndexOf(inputs, 1f))]);

    /// <summary>Predicts each step from its own inputs.</summary>
    /// <param name="prediction">Returns the prediction at a step, given its inputs, [features], and its index, counted from 0.</param>
    public static Func<SequenceDataset, float[]> AtEachStep(Func<float[], int, float[]> prediction) => samples =>
    {
        var predictions = new List<float>();
        for (var row = 0; row < samples.Count * samples.TargetSteps; row++)
        {
            // Predictions after a sequence's end are masked.
            var (sample, step) = (row / samples.TargetSteps, row % samples.TargetSteps);
            var last = samples.LengthOf(sample) - 1;
            step = samples.Target.Placement == TargetPlacement.LastStep ? last : Math.Min(step, last);
            predictions.AddRange(
                prediction([.. samples.Inputs.AsSpan(((sample * samples.MaxSteps) + step) * samples.Features, samples.Features)], step));
        }

        return [.. predictions];
    };
}
