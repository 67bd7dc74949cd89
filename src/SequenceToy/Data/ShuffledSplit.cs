namespace SequenceToy.Data;

/// <summary>The split at random.</summary>
internal sealed record ShuffledSplit() : Split("shuffled")
{
    internal override bool SeparatesNeighbors => true;

    /// <summary>Returns all positions in random order.</summary>
    public static int[] Order(int count, SeededRandom random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle<int>(order);
        return order;
    }

    internal override string InWords(int seed) => FormattableString.Invariant($"drawn at random (seed {seed})");

    internal override int[] HeldOut(SequenceDataset samples, int count, SeededRandom random)
    {
        var heldOut = Order(samples.Count, random)[..count];
        Array.Sort(heldOut);
        return heldOut;
    }
}
