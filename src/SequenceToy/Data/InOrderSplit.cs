namespace SequenceToy.Data;

/// <summary>The split in the given order.</summary>
internal sealed record InOrderSplit() : Split("in order")
{
    internal override string InWords(int seed) => "the last in order";

    internal override int[] HeldOut(SequenceDataset samples, int count, SeededRandom random) =>
        [.. Enumerable.Range(samples.Count - count, count)];
}
