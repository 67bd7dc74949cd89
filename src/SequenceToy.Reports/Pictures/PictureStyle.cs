using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>The common style of all plots: sizes, fonts and layout.</summary>
internal static class PictureStyle
{
    public const int Width = 900;
    public const int Height = 540;
    public const float TitleSize = 17;
    public const float LabelSize = 14;
    public const float TickSize = 13;

    /// <summary>Returns an empty plot with title, axis labels and a legend below.</summary>
    public static Plot New(string title, string x, string y)
    {
        var plot = new Plot();
        AxisStyle.Apply(plot.Axes.Title.Label, title, TitleSize);
        plot.Axes.Title.FullFigureCenter = true;
        AxisStyle.Apply(plot.Axes.Bottom, x);
        AxisStyle.Apply(plot.Axes.Left, y);
        plot.Axes.Right.TickLabelStyle.FontName = DejaVuSans.Ready;
        plot.Axes.Top.TickLabelStyle.FontName = DejaVuSans.Ready;
        plot.Axes.Right.MinimumSize = LabelSize * 2;
        plot.Grid.MajorLineColor = PictureColors.LightGrey.WithAlpha(0.6);
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
}
