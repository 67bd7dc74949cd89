namespace SequenceToy.Data;

/// <summary>Reads text whose lines must not exceed a length, so that a file without line breaks is refused before it fills the
/// memory.</summary>
/// <param name="inner">The reader of the file; not disposed.</param>
/// <param name="file">The file's name for messages.</param>
internal sealed class LimitedLines(TextReader inner, string file) : TextReader
{
    /// <summary>The largest number of characters in a line.</summary>
    public const int Longest = 4_000_000;

    private int line = 1;
    private int length;

    public override int Peek() => inner.Peek();

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var read = inner.Read(buffer);
        foreach (var character in buffer[..read])
        {
            (line, length) = character == '\n' ? (line + 1, 0) : character == '\r' ? (line, 0) : (line, length + 1);
            if (length > Longest)
            {
                throw new CsvFormatException(file, line, null, $"must have at most {NumberFormat.Count(Longest)} characters; it had more.");
            }
        }

        return read;
    }
}
