using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.DataMeasures;

/// <summary>Finds sequences that occur more than once, with different targets.</summary>
internal static class RepeatedInputs
{
    /// <summary>Returns the share of such sequences, from 0 to 1.</summary>
    public static double ConflictingShare(SequenceDataset samples) =>
        (double)Enumerable.Range(0, samples.Count)
            .GroupBy(index => Overlap.Key(samples, index), StringComparer.Ordinal)
            .Where(equal => equal.Skip(1).Any(other => !HaveSameTargets(samples, equal.First(), other)))
            .Sum(equal => equal.Count())
        / samples.Count;

    private static bool HaveSameTargets(SequenceDataset samples, int first, int second)
    {
        var width = samples.Target.Width;
        for (var step = 0; step < samples.TargetSteps; step++)
        {
            if (samples.Counts(first, step) && samples.Counts(second, step) && !Target(first, step).SequenceEqual(Target(second, step)))
            {
                return false;
            }
        }

        return true;

        ReadOnlySpan<float> Target(int sample, int step) =>
            samples.Targets.AsSpan(((sample * samples.TargetSteps) + step) * width, width);
    }
}
