using ScottPlot;
using ScottPlot.AxisPanels;
using ScottPlot.TickGenerators;

namespace SequenceToy.Reports.Pictures;

/// <summary>The style of axes and their labels.</summary>
internal static class AxisStyle
{
    private const float TicksToName = 8;
    private const float TicksToNameBelow = 2;
    private const float NameToEdge = 6;
    private const int LongLabel = 34;
    private const double FewTicks = 0.6;

    public static void Apply(IAxis axis, string label)
    {
        Apply(
            axis.Label, axis.Edge.IsVertical() && label.Length > LongLabel ? label.Replace(" (", "\n(", StringComparison.Ordinal)
            : label, PictureStyle.LabelSize);
        axis.TickLabelStyle.FontName = DejaVuSans.Ready;
        axis.TickLabelStyle.FontSize = PictureStyle.TickSize;
        axis.TickGenerator =
            new NumericAutomatic { LabelFormatter = Tick, TickDensity = FewTicks, MinorTickGenerator = new NoMinorTicks() };
        if (axis is AxisBase panel)
        {
            (panel.PaddingBetweenTickAndAxisLabels, panel.PaddingOutsideAxisLabels) =
                (new(axis.Edge.IsVertical() ? TicksToName : TicksToNameBelow), new(NameToEdge));
        }
    }

    public static void Apply(LabelStyle label, string text, float size) =>
        (label.Text, label.FontName, label.FontSize, label.Bold, label.ForeColor) =
            (text, DejaVuSans.For(text), size, false, PictureColors.Black);

    /// <summary>Returns a tick label; integers have thousands separators.</summary>
    public static string Tick(double value) =>
        Math.Abs(value) < 1e6 && value == Math.Round(value) ? NumberFormat.Count((long)value).Replace('-', '−')
        : NumberFormat.Number(value);
}
