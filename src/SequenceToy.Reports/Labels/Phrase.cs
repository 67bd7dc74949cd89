using System.Text;

namespace SequenceToy.Reports.Labels;

/// <summary>Words brought into shape.</summary>
internal static class Phrase
{
    private const int LongestLine = 60;

    /// <summary>Begins with a capital letter.</summary>
    public static string Capitalized(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Any text as one short line.</summary>
    public static string Line(string text) =>
        Cut(string.Concat(text.EnumerateRunes().Take(LongestLine + 1).Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())),
            LongestLine);

    /// <summary>A text, cut where it is longer than so many letters.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most || text.EnumerateRunes().Count() <= most ? text : $"{string.Concat(text.EnumerateRunes().Take(most))}…";
}
