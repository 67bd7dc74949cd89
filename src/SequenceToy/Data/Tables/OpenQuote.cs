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
            var isBreak = character is '\n' or '\r';
            switch (place)
            {
                case Place.FieldStart when isLineStart && character == source.Options.CommentPrefix:
                    place = Place.Comment;
                    break;
                case Place.FieldStart when character == '"':
                    (place, opened) = (Place.Quoted, line);
                    break;
                case Place.Quoted:
                    place = character == '"' ? Place.AfterQuote : Place.Quoted;
                    break;
                case Place.AfterQuote when character == '"':
                    place = Place.Quoted;
                    break;
                case Place.AfterQuote when character != delimiter && !char.IsWhiteSpace(character):
                    if (opened < line)
                    {
                        return (opened, FormattableString.Invariant(
                            $"the quotation mark opened in line {opened} is closed only in line {line}, where text follows it. ")
                            + "Close it before, or double those inside the field.");
                    }

                    place = Place.Plain;
                    break;
                case Place.FieldStart or Place.Plain or Place.AfterQuote or Place.Comment when isBreak:
                    place = Place.FieldStart;
                    break;
                case Place.FieldStart or Place.Plain or Place.AfterQuote when character == delimiter:
                    place = Place.FieldStart;
                    break;
                case Place.FieldStart when !char.IsWhiteSpace(character):
                    place = Place.Plain;
                    break;
                default:
                    break;
            }

            line += character == '\n' || (character == '\r' && text.Peek() != '\n') ? 1 : 0;
            isLineStart = isBreak;
        }

        return place == Place.Quoted
            ? (opened, FormattableString.Invariant($"the quotation mark opened in line {opened} is not closed."))
            : null;
    }
}
