using SequenceToy.Guards;
using SequenceToy.Inspection.Traces;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>One signal of a layer as a small heat map: a row for each unit, a column for each step, tenths as digits; where there is colour, also as the ground behind them.</summary>
/// <param name="name">What the signal is called.</param>
/// <param name="values">[steps, units].</param>
/// <param name="steps">The steps that are shown; a negative one stands for those left out.</param>
/// <param name="isSigned">Whether values go below zero.</param>
internal sealed class HeatBlock(string name, StepValues values, IReadOnlyList<int> steps, bool isSigned)
{
    /// <summary>Characters of a column.</summary>
    public const int CellWidth = 3;

    private static readonly Color Zero = new(48, 48, 48);
    private static readonly Color High = new(230, 159, 0);
    private static readonly Color Low = new(0, 114, 178);

    // Memories are not bounded: where one leaves −1 to 1, tenths are of the largest.
    private readonly double scale = Math.Max(1, Largest(values));

    /// <summary>Characters of a line.</summary>
    public int Width => Math.Max(Title.Length, steps.Count * CellWidth);

    /// <summary>The name, and what tenths are of where that is not 1.</summary>
    public string Title => scale > 1 ? $"{name} (of {NumberFormat.Fixed(scale, 1)})" : name;

    /// <summary>The steps' numbers, from 1.</summary>
    public string Steps => string.Concat(steps.Select(step => step < 0 ? "  …" : FormattableString.Invariant($"{step + 1,CellWidth}")));

    /// <summary>Adds a unit's row, to the block's width.</summary>
    public void AppendRow(Spectre.Console.Paragraph line, int unit)
    {
        foreach (var step in steps)
        {
            if (step < 0)
            {
                line.Append("  …");
                continue;
            }

            var value = values[step, unit] / scale;
            line.Append(Cell(value).PadLeft(CellWidth), new Style(Color.White, Ground(value)));
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
        return (isSigned && value < 0 && digit != "0" ? "-" : "") + digit;
    }

    // From nothing towards one of two colours that the colour-blind tell apart.
    private static Color Ground(double value) => double.IsFinite(value) ? Zero.Blend(value < 0 ? Low : High, (float)Math.Min(Math.Abs(value), 1)) : Zero;

    private static double Largest(StepValues values)
    {
        var largest = 0.0;
        foreach (var value in values.Values)
        {
            largest = Math.Max(largest, float.IsFinite(value) ? Math.Abs(value) : 0);
        }

        return largest;
    }
}
