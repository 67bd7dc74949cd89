using ScottPlot;
using ScottPlot.AxisPanels;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using SequenceToy.Reports.Words;

namespace SequenceToy.Reports.Plots;

/// <summary>The one style of all pictures: sizes, colours, fonts, and how curves, lines and axes are drawn.</summary>
internal static class PictureStyle
{
    public const int Width = 900;
    public const int Height = 540;
    public const float TitleSize = 17;
    public const float LabelSize = 14;
    public const float TickSize = 13;
    public const float CellSize = 12;

    /// <summary>What a scale of colours takes, in pixels.</summary>
    public const int ColoursWidth = 100;

    private const float CurveWidth = 2;
    private const float TicksToName = 8;
    private const float TicksToNameBelow = 2;
    private const float NameToEdge = 6;
    private const int LongLabel = 34;
    private const double FewTicks = 0.6;
    private const float MarkerSize = 7;
    private const float ColoursThick = 16;
    private const float ColoursSize = 84;
    private const int TicksOfColours = 9;
    private const int MostMarkers = 30;
    private const int Long = 1000;
    private const double LongOpacity = 0.7;

    public static readonly Color Blue = Color.FromHex("#0072B2");
    public static readonly Color Vermillion = Color.FromHex("#D55E00");
    public static readonly Color Black = Color.FromHex("#1A1A1A");
    public static readonly Color Grey = Color.FromHex("#767676");
    public static readonly Color LightGrey = Color.FromHex("#D9D9D9");

    /// <summary>What has no number, in a heat map.</summary>
    public static readonly Color NotFinite = Color.FromHex("#9E9E9E");

    /// <summary>What should be ignored: no curve has this colour.</summary>
    public static readonly Color ToIgnore = Color.FromHex("#9C3F7C");

    /// <summary>From nothing to all, or from shut to open: white to dark blue, which print in grey keeps in order.</summary>
    public static readonly IColormap Amount = new ScottPlot.Colormaps.CustomInterpolated([Color.FromHex("#FFFFFF"), Color.FromHex("#6BAED6"), Color.FromHex("#08306B")]);

    /// <summary>From below to above zero: orange, white for zero, blue.</summary>
    public static readonly IColormap Signed = new ScottPlot.Colormaps.CustomInterpolated([Color.FromHex("#8A3B00"), Vermillion, Color.FromHex("#FFFFFF"), Blue, Color.FromHex("#003A5C")]);

    public static readonly LinePattern Dotted = new([2, 4], 0, "Dotted");

    /// <summary>An empty plot with a title, axes that are named, and the legend below.</summary>
    public static Plot New(string title, string x, string y)
    {
        var plot = new Plot();
        Style(plot.Axes.Title.Label, title, TitleSize);
        plot.Axes.Title.FullFigureCenter = true;
        Style(plot.Axes.Bottom, x);
        Style(plot.Axes.Left, y);
        plot.Axes.Right.TickLabelStyle.FontName = DejaVuSans.Ready;
        plot.Axes.Top.TickLabelStyle.FontName = DejaVuSans.Ready;
        plot.Axes.Right.MinimumSize = LabelSize * 2;
        plot.Grid.MajorLineColor = LightGrey.WithAlpha(0.6);
        plot.Axes.Right.FrameLineStyle.IsVisible = false;
        plot.Axes.Top.FrameLineStyle.IsVisible = false;

        var legend = plot.Legend;
        legend.IsVisible = false;
        legend.Orientation = Orientation.Horizontal;
        legend.TightHorizontalWrapping = true;
        legend.FontName = DejaVuSans.Ready;
        legend.FontSize = TickSize;
        legend.SymbolWidth = 34;
        legend.OutlineWidth = 0;
        legend.ShadowColor = Colors.Transparent;
        legend.InterItemPadding = new(12, 12, 4, 4);
        plot.Axes.AddPanel(new LegendBelow(legend) { Edge = Edge.Bottom });
        return plot;
    }

    public static void Style(IAxis axis, string label)
    {
        Style(axis.Label, axis.Edge.IsVertical() && label.Length > LongLabel ? label.Replace(" (", "\n(", StringComparison.Ordinal) : label, LabelSize);
        axis.TickLabelStyle.FontName = DejaVuSans.Ready;
        axis.TickLabelStyle.FontSize = TickSize;
        axis.TickGenerator = new NumericAutomatic { LabelFormatter = Tick, TickDensity = FewTicks, MinorTickGenerator = new NoMinorTicks() };
        if (axis is AxisBase panel)
        {
            (panel.PaddingBetweenTickAndAxisLabels, panel.PaddingOutsideAxisLabels) = (new(axis.Edge.IsVertical() ? TicksToName : TicksToNameBelow), new(NameToEdge));
        }
    }

    public static void Style(LabelStyle label, string text, float size) =>
        (label.Text, label.FontName, label.FontSize, label.Bold, label.ForeColor) = (text, DejaVuSans.For(text), size, false, Black);

    /// <summary>A curve, with markers where its points are few.</summary>
    public static Scatter AddCurve(this Plot plot, double[] x, double[] y, Series series, string legend)
    {
        var curve = plot.Add.Scatter(x, y);
        curve.Color = x.Length > Long ? series.Color.WithAlpha(LongOpacity) : series.Color;
        curve.LineWidth = x.Length > Long ? 1 : CurveWidth;
        curve.LinePattern = series.Pattern;
        curve.MarkerShape = series.Marker;
        curve.MarkerSize = x.Length <= MostMarkers ? MarkerSize : 0;
        curve.MarkerLineWidth = 1.5f;
        curve.LegendText = legend;
        return curve;
    }

    /// <summary>A level across the whole picture, such as what guessing scores.</summary>
    public static HorizontalLine AddLevel(this Plot plot, double y, LinePattern pattern, Color color, string legend)
    {
        var level = plot.Add.HorizontalLine(y, CurveWidth, color, pattern);
        level.LegendText = legend;
        level.ExcludeFromLegend = false;
        return level;
    }

    /// <summary>Words in the picture itself.</summary>
    public static Text AddWords(this Plot plot, string words, double x, double y, Color color, Alignment alignment = Alignment.MiddleCenter, float size = CellSize)
    {
        var text = plot.Add.Text(words, x, y);
        text.LabelFontName = DejaVuSans.Ready;
        text.LabelFontSize = size;
        text.LabelFontColor = color;
        text.LabelAlignment = alignment;
        return text;
    }

    /// <summary>A scale of colours beside the picture.</summary>
    public static void AddColours(this Plot plot, IHasColorAxis source, string label)
    {
        var bar = plot.Add.ColorBar(source);
        bar.Width = ColoursThick;
        Style(bar.Axis, "");
        Style(bar.LabelStyle, label, LabelSize);
        bar.Axis.TickGenerator = new NumericAutomatic { LabelFormatter = Tick, TargetTickCount = TicksOfColours, MinorTickGenerator = new NoMinorTicks() };
        bar.Axis.MinimumSize = ColoursSize;
    }

    /// <summary>A number at a tick: whole ones all alike, with their thousands apart.</summary>
    public static string Tick(double value) => Math.Abs(value) < 1e6 && value == Math.Round(value) ? Figures.Count((long)value).Replace('-', '−') : Figures.Number(value);

    /// <summary>A legend entry that is words only, or a thin line with words.</summary>
    public static void AddNote(this Plot plot, string words, bool isLine = false) =>
        plot.Legend.ManualItems.Add(new LegendItem { LabelText = words, LineColor = Black, LineWidth = isLine ? 1.5f : 0 });

    /// <summary>White on dark, black on light.</summary>
    public static Color On(Color background) =>
        (0.299 * background.R) + (0.587 * background.G) + (0.114 * background.B) < 140 ? Colors.White : Black;
}
