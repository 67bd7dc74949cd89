using System.Text;

namespace SequenceToy.Console.Views;

/// <summary>A writer that removes the spaces at the ends of lines, with which tables pad their cells.</summary>
internal sealed class TrimmedLines(TextWriter inner) : TextWriter
{
    private int blanks;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            blanks++;
            return;
        }

        if (value is not ('\n' or '\r'))
        {
            inner.Write(new string(' ', blanks));
        }

        blanks = 0;
        inner.Write(value);
    }

    public override void Flush() => inner.Flush();
}
