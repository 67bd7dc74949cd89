namespace SequenceToy.Evaluation;

/// <summary>Finds samples that are overlapping windows of one series.</summary>
internal static class Windows
{
    private const int MinShared = 3;
    private const int MaxPairs = 1000;

    /// <summary>Returns true when at least half of the samples equal the sample before, shifted by the same number of steps.</summary>
    /// <remarks>At least half of the steps, and three of them, must be shared. Constant steps are no evidence. Large datasets are judged by
    /// 1,000 samples.</remarks>
    public static bool Overlap(SequenceDataset samples)
    {
        var pairs = Math.Min(MaxPairs, samples.Count - 1);
        int[] first = [.. Enumerable.Range(0, pairs).Select(i => (int)((long)i * (samples.Count - 1) / pairs))];
        var longest = Math.Min(samples.MaxSteps / 2, samples.MaxSteps - MinShared);
        return pairs > 0 && Enumerable.Range(1, Math.Max(0, longest)).Any(
            shift => 2 * first.Count(sample => IsShifted(samples, sample, shift)) >= pairs);
    }

    private static bool IsShifted(SequenceDataset samples, int sample, int shift)
    {
        var shared = Math.Min(samples.LengthOf(sample) - shift, samples.LengthOf(sample + 1));
        if (shared < Math.Max(MinShared, samples.LengthOf(sample) - (samples.LengthOf(sample) / 2)))
        {
            return false;
        }

        var (size, features) = (samples.MaxSteps * samples.Features, samples.Features);
        var earlier = samples.Inputs.AsSpan((sample * size) + (shift * features), shared * features);
        var later = samples.Inputs.AsSpan((sample + 1) * size, shared * features);
        return earlier.SequenceEqual(later) && !later[features..].SequenceEqual(later[..^features]);
    }
}
