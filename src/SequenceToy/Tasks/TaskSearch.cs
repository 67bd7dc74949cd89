namespace SequenceToy.Tasks;

/// <summary>Matches search words with the texts of a task: every word except stop words must occur, apart from its ending.</summary>
internal static class TaskSearch
{
    // The word "chaos" finds "chaotic", and "counting" finds "count".
    private const int SharedLetters = 4;
    private const int EndingLetters = 3;
    private static readonly char[] Between = [' ', ',', '.', ';', ':', '(', ')', '-', '/'];

    private static readonly HashSet<string> StopWords =
        new(["a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "that", "the", "to", "with"],
        StringComparer.OrdinalIgnoreCase);

    public static bool Finds(string words, string text)
    {
        var known = text.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        return words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !StopWords.Contains(word))
            .All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase) || known.Any(other => IsAlike(word, other)));
    }

    // True when two words differ in their endings only.
    private static bool IsAlike(string word, string other)
    {
        var shared = 0;
        while (shared < Math.Min(word.Length, other.Length) && char.ToUpperInvariant(word[shared]) == char.ToUpperInvariant(other[shared]))
        {
            shared++;
        }

        return shared >= Math.Max(SharedLetters, word.Length - EndingLetters);
    }
}
