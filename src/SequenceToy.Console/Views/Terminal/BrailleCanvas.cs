namespace SequenceToy.Console.Views.Terminal;

/// <summary>A drawing of dots in Braille characters, two dots wide and four dots high, in several layers.</summary>
/// <param name="width">The width, in characters.</param>
/// <param name="height">The height, in characters.</param>
/// <param name="layers">The number of layers, each with its own color.</param>
internal sealed class BrailleCanvas(int width, int height, int layers)
{
    private const char Empty = '\u2800';

    // The bit of each dot of a character: [row, column]. Source: The Unicode Standard, block Braille Patterns.
    private static readonly int[,] Bits = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };
    private readonly int[,,] cells = new int[layers, height, width];

    /// <summary>The number of dots from left to right.</summary>
    public int Columns => 2 * width;

    /// <summary>The number of dots from top to bottom.</summary>
    public int Rows => 4 * height;

    /// <summary>Sets a dot.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="x">The column, from 0 on the left.</param>
    /// <param name="y">The row, from 0 at the top.</param>
    public void Dot(int layer, int x, int y) => cells[layer, y / 4, x / 2] |= Bits[y % 4, x % 2];

    /// <summary>Draws a line between two dots; of each period of columns only the first ones are drawn.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="from">The first dot: column and row.</param>
    /// <param name="to">The last dot: column and row.</param>
    /// <param name="drawn">The drawn columns of a period.</param>
    /// <param name="period">The period, in columns; equal to <paramref name="drawn"/> for an unbroken line.</param>
    public void Line(int layer, (int X, int Y) from, (int X, int Y) to, int drawn, int period)
    {
        var steps = Math.Max(1, Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)));
        for (var step = 0; step <= steps; step++)
        {
            var x = (int)Math.Round(from.X + ((double)step * (to.X - from.X) / steps));
            if (x % period < drawn)
            {
                Dot(layer, x, (int)Math.Round(from.Y + ((double)step * (to.Y - from.Y) / steps)));
            }
        }
    }

    /// <summary>Returns the characters of a row, each with the last layer that has a dot in it; null for none.</summary>
    /// <param name="row">The row of characters, from 0 at the top.</param>
    public IEnumerable<(char Character, int? Layer)> Row(int row)
    {
        for (var column = 0; column < width; column++)
        {
            int[] drawn = [.. Enumerable.Range(0, layers).Where(layer => cells[layer, row, column] != 0)];
            var bits = drawn.Aggregate(0, (all, layer) => all | cells[layer, row, column]);
            yield return ((char)(Empty + bits), drawn.Length > 0 ? drawn[^1] : null);
        }
    }
}
