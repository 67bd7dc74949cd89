namespace SequenceToy.Guards;

/// <summary>The Levenshtein distance: the number of inserted, deleted or changed letters between two words.</summary>
internal static class EditDistance
{
    public static int Between(string one, string other)
    {
        // costs[j]: the distance between the letters of "one" read so far and the first j letters of "other".
        var costs = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = costs[0]++;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.Min(changed, Math.Min(costs[j], costs[j - 1]) + 1);
            }
        }

        return costs[^1];
    }
}
