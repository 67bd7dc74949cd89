namespace SequenceToy.Data.Tables;

/// <summary>Reads text whose lines must not exceed a length, so that a file without line breaks is refused before it fills the
/// memory. Refuses bytes that are no text.</summary>
/// <param name="inner">The reader of the file; disposed with this one.</param>
/// <param name="file">The file's name for messages.</param>
internal sealed class LimitedLines(TextReader inner, string file) : TextReader
{
    /// <summary>The largest number of characters in a line.</summary>
    public const int Longest = 4_000_000;

    // Old programs end their files with it.
    private const char EndOfFile = '\u001a';

    private int line = 1;
    private int length;
    private bool ended;
    private char previous;

    public override int Peek() => ended || inner.Peek() == EndOfFile ? -1 : inner.Peek();

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (ended)
        {
            return 0;
        }

        var read = inner.Read(buffer);
        for (var i = 0; i < read; i++)
        {
            if (buffer[i] == EndOfFile)
            {
                CheckEnd(buffer[(i + 1)..read]);
                ended = true;
                return i;
            }

            Count(buffer[i]);
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Count(char character)
    {
        if (character is '\n' or '\r')
        {
            line += character == '\n' && previous == '\r' ? 0 : 1;
            length = 0;
        }
        else if (character is '\0' or CsvEncoding.Invalid)
        {
            throw new CsvFormatException(
                file, line, character == '\0'
                    ? "must be text; it has a NUL character. If the file is UTF-16: Encoding = \"utf-16\" (--encoding utf-16)."
                    : "must be text in its encoding (default: UTF-8); it has other bytes. If the file is from an older program: "
                    + "Encoding = \"windows-1252\" (--encoding windows-1252).");
        }
        else if (++length > Longest)
        {
            throw new CsvFormatException(file, line, $"must have at most {NumberFormat.Count(Longest)} characters; it had more.");
        }

        previous = character;
    }

    private void CheckEnd(ReadOnlySpan<char> rest)
    {
        if (!rest.Trim("\r\n\u001a").IsEmpty || inner.Read() >= 0)
        {
            throw new CsvFormatException(file, line, "must be text; it has the control character U+001A before the end of the file.");
        }
    }
}
