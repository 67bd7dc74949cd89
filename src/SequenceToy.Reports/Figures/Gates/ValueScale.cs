using ScottPlot;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>Which values the colors of a heat map go from and to.</summary>
/// <param name="Colors">From the lower end to the upper.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal sealed record ValueScale(IColormap Colors, double Low, double High)
{
    /// <summary>White for 0 to dark blue for 1.</summary>
    public static ValueScale Share { get; } = new(PictureColors.Amount, 0, 1);

    public ScottPlot.Range Range => new(Low, High);

    /// <summary>Two colors, white for zero: to 1 either way, or as far as the values go.</summary>
    public static ValueScale AroundZero(StepValues values)
    {
        var (low, high) = values.Ends();
        var end = Math.Max(1, Math.Max(-low, high));
        return new(PictureColors.Signed, -end, end);
    }

    /// <summary>One colour, the darker the more: from 0 to 1 where all values lie there, otherwise from the lowest value to the highest.</summary>
    public static ValueScale FromLowest(StepValues values)
    {
        var (low, high) = values.Ends();
        return low >= 0 && high <= 1 ? Share : new(PictureColors.Amount, low, high > low ? high : low + 1);
    }
}
