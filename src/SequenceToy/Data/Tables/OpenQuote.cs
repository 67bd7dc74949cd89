using System.Diagnostics;

namespace SequenceToy.Data.Tables;

/// <summary>Finds a quoted field that does not end where it should.</summary>
internal static class OpenQuote
{
    private enum Place
    {
        FieldStart,
        Plain,
        Quoted,
        AfterQuote,
        Comment,
    }

    /// <summary>Returns the line in which a quotation mark is opened, and what is wrong; null when none is left open.</summary>
    /// <param name="source">The file.</param>
    /// <param name="delimiter">The delimiter of its fields.</param>
    public static (int Line, string Problem)? Problem(CsvSource source, char delimiter)
    {
        using var text = source.Open(out _);
        var (place, line, opened, isLineStart) = (Place.FieldStart, source.SkippedLines + 1, 0, true);
        while (text.Read() is >= 0 and var read)
        {
            var character = (char)read;
            var isComment = isLineStart && character == source.Options.CommentPrefix;
            var next = isComment && place == Place.FieldStart ? Place.Comment : Next(place, character, delimiter);
            if ((place, next) == (Place.AfterQuote, Place.Plain) && opened < line)
            {
                return (opened, FormattableString.Invariant(
                    $"the quotation mark opened in line {opened} is closed only in line {line}, where text follows it. ")
                    + "Close it before, or double those inside the field.");
            }

            opened = (place, next) == (Place.FieldStart, Place.Quoted) ? line : opened;
            (place, isLineStart) = (next, character is '\n' or '\r');
            line += character == '\n' || (character == '\r' && text.Peek() != '\n') ? 1 : 0;
        }

        return place == Place.Quoted
            ? (opened, FormattableString.Invariant($"the quotation mark opened in line {opened} is not closed."))
            : null;
    }

    private static Place Next(Place place, char character, char delimiter)
    {
        var endsField = character == delimiter || character is '\n' or '\r';
        return place switch
        {
            Place.FieldStart => character == '"' ? Place.Quoted
                : endsField || char.IsWhiteSpace(character) ? Place.FieldStart : Place.Plain,
            Place.Plain => endsField ? Place.FieldStart : Place.Plain,
            Place.Quoted => character == '"' ? Place.AfterQuote : Place.Quoted,
            Place.AfterQuote => character == '"' ? Place.Quoted
                : endsField ? Place.FieldStart
                : char.IsWhiteSpace(character) ? Place.AfterQuote : Place.Plain,
            Place.Comment => character is '\n' or '\r' ? Place.FieldStart : Place.Comment,
            _ => throw new UnreachableException($"Unknown place: {place}."),
        };
    }
}
