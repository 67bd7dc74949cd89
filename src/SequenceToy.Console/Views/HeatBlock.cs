using SequenceToy.Reports.Figures;

namespace SequenceToy.Console.Views;

/// <summary>One signal of a layer as a small heat map: a row for each unit, a column for each step, tenths as digits and, where there is
/// color, as their background.</summary>
/// <param name="band">The signal.</param>
/// <param name="steps">The steps that are shown; a negative one stands for those left out.</param>
internal sealed class HeatBlock(SignalBand band, IReadOnlyList<int> steps)
{
    /// <summary>Characters of a column.</summary>
    public const int CellWidth = 3;

    private static readonly Color Zero = new(48, 48, 48);
    private static readonly Color High = new(230, 159, 0);
    private static readonly Color Low = new(0, 114, 178);

    /// <summary>Characters of a line.</summary>
    public int Width => Math.Max(Title.Length, steps.Count * CellWidth);

    /// <summary>The name, and what tenths are of where that is not 1.</summary>
    public string Title => band.End > 1 ? $"{band.Name} (of {NumberFormat.Fixed(band.End, 1)})" : band.Name;

    /// <summary>The steps' numbers, from 1.</summary>
    public string Steps => string.Concat(steps.Select(step => step < 0 ? "  …" : FormattableString.Invariant($"{step + 1,CellWidth}")));

    /// <summary>Adds a unit's row, to the block's width.</summary>
    public void AppendRow(Paragraph line, int unit)
    {
        foreach (var step in steps)
        {
            if (step < 0)
            {
                line.Append("  …");
                continue;
            }

            var value = band.Values[step, unit] / band.End;
            line.Append(Cell(value).PadLeft(CellWidth), new Style(Color.White, Background(value)));
        }

        line.Append(new string(' ', Width - (steps.Count * CellWidth)));
    }

    private string Cell(double value)
    {
        if (!double.IsFinite(value))
        {
            return "?";
        }

        var digit = FormattableString.Invariant($"{Math.Min((int)(Math.Abs(value) * 10), 9)}");
        return (!band.IsGate && value < 0 && digit is not "0" ? "-" : "") + digit;
    }

    // From nothing towards one of two colors that the color-blind can distinguish.
    private static Color Background(double value) => !double.IsFinite(value)
        ? Zero
        : Zero.Blend(value < 0 ? Low : High, (float)Math.Min(Math.Abs(value), 1));
}
