namespace SequenceToy.Reliability.Fuzz;

/// <summary>Random choices.</summary>
internal static class SeededRandomExtensions
{
    /// <summary>Returns one of the items.</summary>
    public static T Pick<T>(this SeededRandom random, params IReadOnlyList<T> items) => items[random.NextInt32(0, items.Count - 1)];

    /// <summary>Returns true with a probability.</summary>
    public static bool Chance(this SeededRandom random, double probability) => random.NextDouble() < probability;

    /// <summary>Returns a position in a text or array of this length, which may be 0.</summary>
    public static int Position(this SeededRandom random, int length) => length == 0 ? 0 : random.NextInt32(0, length - 1);
}
