using SequenceToy.Reports.Figures;

namespace SequenceToy.Console.Views;

/// <summary>A small heat map of one signal of a layer: one row per unit, one column per step, with tenths as digits and as background
/// color.</summary>
/// <param name="band">The signal.</param>
/// <param name="steps">The shown steps; a negative number stands for omitted steps.</param>
internal sealed class HeatBlock(SignalBand band, IReadOnlyList<int> steps)
{
    /// <summary>The width of a column, in characters.</summary>
    public const int CellWidth = 3;

    private static readonly Color Zero = new(48, 48, 48);
    private static readonly Color High = new(230, 159, 0);
    private static readonly Color Low = new(0, 114, 178);

    /// <summary>The width of a line, in characters.</summary>
    public int Width => Math.Max(Title.Length, steps.Count * CellWidth);

    /// <summary>The signal's name, with the scale of the tenths when it is not 1.</summary>
    public string Title => band.End > 1 ? $"{band.Name} (tenths of {NumberFormat.Fixed(band.End, 1)})" : band.Name;

    /// <summary>The step numbers, counted from 1.</summary>
    public string Steps => string.Concat(steps.Select(step => step < 0 ? "  …" : FormattableString.Invariant($"{step + 1,CellWidth}")));

    /// <summary>Returns the color of a value from −1 to 1: from gray at 0 toward one of two colors that color-blind readers can
    /// distinguish.</summary>
    public static Color Background(double value) => !double.IsFinite(value)
        ? Zero
        : Zero.Blend(value < 0 ? Low : High, (float)Math.Min(Math.Abs(value), 1));

    /// <summary>Appends a unit's row, padded to the block's width.</summary>
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
}
