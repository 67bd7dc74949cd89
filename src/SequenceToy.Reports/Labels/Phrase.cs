using System.Text;

namespace SequenceToy.Reports.Labels;

/// <summary>Text formatting for labels and titles.</summary>
internal static class Phrase
{
    private const int LongestLine = 60;

    /// <summary>Returns the text with a capital first letter.</summary>
    public static string Capitalized(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Returns any text as one short line.</summary>
    public static string Line(string text) =>
        Cut(string.Concat(text.EnumerateRunes().Take(LongestLine + 1).Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())),
            LongestLine);

    /// <summary>Returns the text, truncated to a number of characters.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most || text.EnumerateRunes().Count() <= most ? text : $"{string.Concat(text.EnumerateRunes().Take(most))}…";
}
