using System.Text;

namespace SequenceToy.Data.Tables;

/// <summary>Reads text without its last lines that are not empty.</summary>
/// <param name="inner">The reader; disposed with this one.</param>
/// <param name="count">The number of last lines to leave out, at least 1.</param>
internal sealed class WithoutLastLines(TextReader inner, int count) : TextReader
{
    private readonly Queue<string> held = new();
    private readonly StringBuilder next = new();
    private int heldLines;
    private string current = "";
    private int position;

    public override int Peek() => Fill() ? current[position] : -1;

    public override int Read() => Fill() ? current[position++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty || !Fill())
        {
            return 0;
        }

        var read = Math.Min(buffer.Length, current.Length - position);
        current.AsSpan(position, read).CopyTo(buffer);
        position += read;
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

    // True when the current line has characters left.
    private bool Fill()
    {
        while (position == current.Length)
        {
            while (heldLines <= count)
            {
                if (NextLine() is not { } line)
                {
                    return false;
                }

                held.Enqueue(line);
                heldLines += string.IsNullOrWhiteSpace(line) ? 0 : 1;
            }

            (current, position) = (held.Dequeue(), 0);
            heldLines -= string.IsNullOrWhiteSpace(current) ? 0 : 1;
        }

        return true;
    }

    // With its line break; null at the end.
    private string? NextLine()
    {
        next.Clear();
        while (inner.Read() is >= 0 and var character)
        {
            next.Append((char)character);
            if (character == '\n' || (character == '\r' && inner.Peek() != '\n'))
            {
                break;
            }
        }

        return next.Length == 0 ? null : next.ToString();
    }
}
