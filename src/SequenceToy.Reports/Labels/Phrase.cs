using System.Text;

namespace SequenceToy.Reports.Labels;

/// <summary>Text formatting for labels and titles.</summary>
internal static class Phrase
{
    private const int LongestLine = 60;

    /// <summary>Returns the text with a capital first letter.</summary>
    public static string Capitalized(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Returns words as a list: <c>a, b and c</c>.</summary>
    /// <param name="words">The words.</param>
    /// <param name="last">The word before the last one. Default: and.</param>
    public static string Listed(IEnumerable<string> words, string last = "and")
    {
        var all = words.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    /// <summary>Returns any text as one short line.</summary>
    public static string Line(string text) =>
        Cut(string.Concat(text.EnumerateRunes().Take(LongestLine + 1).Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())),
            LongestLine);

    /// <summary>Returns the text, truncated to a number of characters.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most || text.EnumerateRunes().Count() <= most ? text : $"{string.Concat(text.EnumerateRunes().Take(most))}…";
}
