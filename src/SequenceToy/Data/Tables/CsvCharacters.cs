namespace SequenceToy.Data.Tables;

/// <summary>Checks the characters that describe a CSV file.</summary>
internal static class CsvCharacters
{
    // Characters of numbers, line breaks and quotes cannot separate fields.
    public static char? Delimiter(char? delimiter) =>
        delimiter is not { } character || !(char.IsAsciiDigit(character) || char.IsSurrogate(character)
            || "\"\r\n\0\u001a\uffff .+-eE".Contains(character, StringComparison.Ordinal))
            ? delimiter
            : throw new ArgumentException(
                $"delimiter must be a character that cannot occur in a number, such as ',', ';' or a tab; it was {Shown(character)}.",
                nameof(delimiter));

    public static char? CommentPrefix(char? commentPrefix) =>
        commentPrefix is not { } character || !(char.IsLetterOrDigit(character) || char.IsWhiteSpace(character)
            || char.IsSurrogate(character) || "\"\0\u001a\uffff.,+-".Contains(character, StringComparison.Ordinal))
            ? commentPrefix
            : throw new ArgumentException(
                $"commentPrefix must be a character that cannot start a field, such as '#'; it was {Shown(character)}.",
                nameof(commentPrefix));

    public static char? OneOf(char? value, string allowed, string name) =>
        value is not { } character || allowed.Contains(character, StringComparison.Ordinal)
            ? value
            : throw new ArgumentException(
                $"{name} must be one of {string.Join(", ", allowed.Select(Shown))}; it was {Shown(character)}.", name);

    /// <summary>Returns a character in quotes, or its code point where it cannot be seen; a tab is called so.</summary>
    public static string Shown(char character) =>
        character == '\t' ? "a tab"
        : char.IsControl(character) || char.IsSurrogate(character) || (char.IsWhiteSpace(character) && character != ' ')
            || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.OtherNotAssigned
            ? FormattableString.Invariant($"U+{(int)character:X4}")
        : $"'{character}'";

    /// <summary>Returns a delimiter as it is typed on the command line.</summary>
    public static string Typed(char delimiter) => delimiter == '\t' ? "tab" : $"'{delimiter}'";
}
