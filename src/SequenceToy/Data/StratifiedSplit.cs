namespace SequenceToy.Data;

/// <summary>The split at random in which every class keeps its share.</summary>
internal sealed record StratifiedSplit() : Split("stratified")
{
    internal override bool SeparatesNeighbors => true;

    internal override string InWords(int seed) => FormattableString.Invariant($"stratified, drawn at random (seed {seed})");

    internal override int[] HeldOut(SequenceDataset samples, int count, SeededRandom random)
    {
        if (count == 0)
        {
            return [];
        }

        // Equal fractions are rounded up in random order, since the strata are in the order of shuffled samples.
        var order = ShuffledSplit.Order(samples.Count, random);
        var stratum = Strata.Of(samples, order);
        int[][] strata = [.. order.GroupBy(sample => stratum[sample]).Select(group => group.ToArray())];
        var quotas = Quotas([.. strata.Select(members => members.Length)], count, samples.Count);
        int[] heldOut = [.. strata.Zip(quotas).SelectMany(pair => pair.First.Take(pair.Second))];
        Array.Sort(heldOut);
        return heldOut;
    }

    // The method of the largest remainder; a stratum gives its last training sample only if no other can round up.
    private static int[] Quotas(int[] sizes, int count, int all)
    {
        int[] quotas = [.. sizes.Select(size => (int)((long)size * count / all))];
        var roundedUp = Enumerable.Range(0, sizes.Length)
            .Where(i => Remainder(i) > 0)
            .OrderByDescending(i => sizes[i] > quotas[i] + 1)
            .ThenByDescending(Remainder)
            .Take(count - quotas.Sum())
            .ToArray();
        foreach (var i in roundedUp)
        {
            quotas[i]++;
        }

        return quotas;

        long Remainder(int i) => (long)sizes[i] * count % all;
    }
}
