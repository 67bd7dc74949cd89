namespace SequenceToy.Studio.Sessions;

/// <summary>Some of many items, spread evenly, with the first and the last.</summary>
internal static class EvenlySpread
{
    /// <summary>Returns the indices of the items, in order: all when they are few enough.</summary>
    /// <param name="count">The number of items.</param>
    /// <param name="most">The largest number of indices, at least 2.</param>
    public static int[] Of(int count, int most)
    {
        var shown = Math.Min(count, most);
        return [.. Enumerable.Range(0, shown).Select(i => shown == count ? i : (int)((long)i * (count - 1) / (shown - 1)))];
    }
}
