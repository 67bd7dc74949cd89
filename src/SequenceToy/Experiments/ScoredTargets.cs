namespace SequenceToy.Experiments;

/// <summary>Checks that each part of the samples has a target that is not masked, before any training.</summary>
internal static class ScoredTargets
{
    /// <exception cref="ArgumentException">All targets of a part are masked.</exception>
    public static void Check(ExperimentData data)
    {
        Check(data.Training, "training", data.Training.Counts);
        if (data.Validation is { } validation)
        {
            Check(validation, "validation", validation.Counts);
        }

        Check(data.Test, data.TestedOn.ToString().ToLowerInvariant(), data.Test.IsScored);
    }

    private static void Check(SequenceDataset samples, string part, Func<int, int, bool> counts)
    {
        if (samples.Target.Placement == TargetPlacement.LastStep && samples.Mask is null && samples.ScoreMask is null)
        {
            return;
        }

        for (var sample = 0; sample < samples.Count; sample++)
        {
            for (var step = 0; step < samples.TargetSteps; step++)
            {
                if (counts(sample, step))
                {
                    return;
                }
            }
        }

        throw new ArgumentException(
            $"samples must have an unmasked target in each part; the {NumberFormat.Count(samples.Count, $"{part} sample")} had none.",
            nameof(samples));
    }
}
