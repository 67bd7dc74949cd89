namespace SequenceToy.Tasks;

/// <summary>Whether words speak of a task: all but the little ones must occur in what is known of it, or begin as a word there
/// does.</summary>
internal static class TaskSearch
{
    // Chaos is looked for, chaotic is found; counting is looked for, count is found.
    private const int SharedLetters = 4;
    private const int EndingLetters = 3;
    private static readonly char[] Between = [' ', ',', '.', ';', ':', '(', ')', '-', '/'];

    private static readonly HashSet<string> LittleWords =
        new(["a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "that", "the", "to", "with"],
        StringComparer.OrdinalIgnoreCase);

    public static bool Finds(string words, string text)
    {
        var known = text.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        return words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !LittleWords.Contains(word))
            .All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase) || known.Any(other => IsAlike(word, other)));
    }

    // But for their endings the same word.
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
