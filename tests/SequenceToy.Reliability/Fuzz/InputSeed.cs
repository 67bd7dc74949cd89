namespace SequenceToy.Reliability.Fuzz;

/// <summary>Makes the input of a reader with an index: the same for the same seed, version and machine.</summary>
internal static class InputSeed
{
    public static (Mutation Mutation, bool IsUsed) Make(Reader reader, IReadOnlyList<byte[]> corpus, int seed, int index)
    {
        var position = Reader.All.ToList().IndexOf(reader);
        var random = SeededRandom.ForSeed(unchecked((seed * 1000) + position), RandomPurpose.Data, index);
        var isUsed = random.Chance(reader.UsedShare);
        return (reader.Mutate(random.Pick(corpus), random), isUsed);
    }
}
