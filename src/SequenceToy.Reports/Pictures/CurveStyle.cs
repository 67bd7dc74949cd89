using ScottPlot;
using ScottPlot.Plottables;

namespace SequenceToy.Reports.Pictures;

/// <summary>The style of curves and horizontal levels.</summary>
internal static class CurveStyle
{
    private const float Width = 2;
    private const float MarkerSize = 7;
    private const int MaxMarkers = 30;
    private const int Long = 1000;
    private const double LongOpacity = 0.7;

    public static readonly LinePattern Dotted = new([2, 4], 0, "Dotted");

    /// <summary>Adds a curve, with markers when it has few points.</summary>
    public static Scatter AddCurve(this Plot plot, double[] x, double[] y, SeriesStyle series, string legend)
    {
        var curve = plot.Add.Scatter(x, y);
        curve.Color = x.Length > Long ? series.Color.WithAlpha(LongOpacity) : series.Color;
        curve.LineWidth = x.Length > Long ? 1 : Width;
        curve.LinePattern = series.Pattern;
        curve.MarkerShape = series.Marker;
        curve.MarkerSize = x.Length <= MaxMarkers ? MarkerSize : 0;
        curve.MarkerLineWidth = 1.5f;
        curve.LegendText = legend;
        return curve;
    }

    /// <summary>Adds a horizontal level, such as the score of the baseline.</summary>
    public static HorizontalLine AddLevel(this Plot plot, double y, LinePattern pattern, Color color, string legend)
    {
        var level = plot.Add.HorizontalLine(y, Width, color, pattern);
        level.LegendText = legend;
        level.ExcludeFromLegend = false;
        return level;
    }
}
