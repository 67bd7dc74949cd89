namespace SequenceToy.Evaluation;

/// <summary>Finds samples that are overlapping windows of one series.</summary>
internal static class Windows
{
    private const int MinShared = 3;
    private const int MaxPairs = 1000;

    /// <summary>Returns true when at least half of the samples equal the sample before, shifted by the same number of steps.</summary>
    /// <remarks>At least half of the steps, and three of them, must be shared. Constant steps are no evidence. Large datasets are judged by
    /// 1,000 samples. The work grows with their steps, not with the square.</remarks>
    public static bool Overlap(SequenceDataset samples)
    {
        var pairs = Math.Min(MaxPairs, samples.Count - 1);
        var longest = Math.Min(samples.MaxSteps / 2, samples.MaxSteps - MinShared);
        if (pairs < 1 || longest < 1)
        {
            return false;
        }

        var shifted = new int[longest + 1];
        for (var i = 0; i < pairs; i++)
        {
            Count(samples, (int)((long)i * (samples.Count - 1) / pairs), shifted);
        }

        return Array.Exists(shifted, count => 2 * count >= pairs);
    }

    // Adds 1 to each shift by which a sample equals the sample before.
    private static void Count(SequenceDataset samples, int sample, int[] shifted)
    {
        var later = Values(samples, sample + 1);
        var equal = SharedPrefix.LengthsIn(later, Values(samples, sample), samples.Features);
        var constant = SharedPrefix.ConstantSteps(later, samples.Features);
        var (ofEarlier, ofLater) = (samples.LengthOf(sample), samples.LengthOf(sample + 1));
        for (var shift = 1; shift < Math.Min(shifted.Length, ofEarlier); shift++)
        {
            var shared = Math.Min(ofEarlier - shift, ofLater);
            if (shared >= Math.Max(MinShared, ofEarlier - (ofEarlier / 2)) && equal[shift] >= shared && constant < shared)
            {
                shifted[shift]++;
            }
        }
    }

    private static ReadOnlySpan<float> Values(SequenceDataset samples, int sample) => samples.Inputs.AsSpan(
        sample * samples.MaxSteps * samples.Features, samples.LengthOf(sample) * samples.Features);
}
