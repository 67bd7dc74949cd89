namespace SequenceToy.Networks;

/// <summary>Groups sequences of similar length into batches of limited padded size.</summary>
internal static class PredictionBatches
{
    // Large enough to hide the overhead per call, small enough to stay in the cache.
    private const int MaxSequences = 1024;

    // Inputs and outputs with padding, 64 MiB, unless a single sequence has more.
    private const long MaxNumbers = 1L << 24;

    // Shorter sequences are padded to at most twice their steps, unless there are few steps in all.
    private const int MostPadding = 2;
    private const long FewSteps = 1L << 16;

    /// <summary>Returns the indices of each batch, the shortest sequences first; of equally long ones, the first comes first.</summary>
    /// <param name="lengths">The length of each sequence, in steps.</param>
    /// <param name="numbersPerSequence">The number of inputs and outputs of a sequence that do not depend on its length.</param>
    /// <param name="numbersPerStep">The number of inputs and outputs per step.</param>
    public static IEnumerable<int[]> Of(int[] lengths, int numbersPerSequence, int numbersPerStep)
    {
        int[] order = [.. Enumerable.Range(0, lengths.Length).OrderBy(index => lengths[index])];
        for (var start = 0; start < order.Length;)
        {
            var (end, steps) = (start + 1, (long)lengths[order[start]]);
            while (end < order.Length && Fits(end - start + 1, lengths[order[end]], steps + lengths[order[end]]))
            {
                steps += lengths[order[end++]];
            }

            yield return order[start..end];
            start = end;
        }

        bool Fits(long count, long longest, long steps) =>
            count <= MaxSequences
            && count * (numbersPerSequence + (longest * numbersPerStep)) <= MaxNumbers
            && count * longest <= Math.Max(FewSteps, MostPadding * steps);
    }
}
