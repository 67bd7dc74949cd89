namespace SequenceToy.Guards;

/// <summary>Prepares text from files and arguments for messages: on one line, without control characters, and cut.</summary>
internal static class PrintableText
{
    private const int LongestName = 60;

    /// <summary>Returns a value in quotes, cut after 60 characters.</summary>
    public static string Quoted(string text) => $"'{Of(text, LongestName)}'";

    /// <summary>Returns a text with a question mark for each control character or half of a surrogate pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The number of characters after which it is cut.</param>
    public static string Of(string text, int longest)
    {
        var letters = text.AsSpan(0, Math.Min(text.Length, longest)).ToArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (char.IsHighSurrogate(letters[i]) && i + 1 < letters.Length && char.IsLowSurrogate(letters[i + 1]))
            {
                i++;
            }
            else if (IsUnprintable(letters[i]))
            {
                letters[i] = '?';
            }
        }

        return new string(letters) + (text.Length > longest ? "…" : "");
    }

    // Line and paragraph separators break lines; characters of format can reverse their order.
    private static bool IsUnprintable(char letter) => char.IsControl(letter) || char.IsSurrogate(letter)
        || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.LineSeparator
            or System.Globalization.UnicodeCategory.ParagraphSeparator or System.Globalization.UnicodeCategory.Format;
}
