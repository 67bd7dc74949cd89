using ScottPlot;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The colors of a heat map, and the values they go from and to.</summary>
/// <param name="Colors">From the lower end to the upper.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal sealed record ValueScale(IColormap Colors, double Low, double High)
{
    private static readonly ValueScale Share = new(PictureColors.Amount, 0, 1);

    public ScottPlot.Range Range => new(Low, High);

    /// <summary>Of a gate white for 0 to dark blue for 1; of others two colors, white for zero.</summary>
    public static ValueScale Of(SignalBand band) => band.IsGate ? Share : new(PictureColors.Signed, -band.End, band.End);

    /// <summary>One color, the darker the more: from 0 to 1 where all values lie there, otherwise from the lowest value to the
    /// highest.</summary>
    public static ValueScale FromLowest(StepValues values)
    {
        var (low, high) = values.Ends();
        return low >= 0 && high <= 1 ? Share : new(PictureColors.Amount, low, high > low ? high : low + 1);
    }
}
