using ScottPlot;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The color map of a heat map and the range of its values.</summary>
/// <param name="Colors">The color map from the lower to the upper end.</param>
/// <param name="Low">The value at the lower end.</param>
/// <param name="High">The value at the upper end.</param>
internal sealed record ValueScale(IColormap Colors, double Low, double High)
{
    private static readonly ValueScale Share = new(PictureColors.Amount, 0, 1);

    public ScottPlot.Range Range => new(Low, High);

    /// <summary>Returns white to dark blue for gates (0 to 1), and orange, white for zero, and blue for other signals.</summary>
    public static ValueScale Of(SignalBand band) => band.IsGate ? Share : new(PictureColors.Signed, -band.End, band.End);

    /// <summary>Returns a scale from white to dark blue: from 0 to 1, or from lowest to highest for values outside.</summary>
    public static ValueScale FromLowest(StepValues values)
    {
        var (low, high) = values.Ends();
        return low >= 0 && high <= 1 ? Share : new(PictureColors.Amount, low, high > low ? high : low + 1);
    }
}
