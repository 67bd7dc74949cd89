using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>Temporarily smaller fonts of title, axis labels and legend while a plot is drawn, so that no text is cut off.</summary>
internal sealed class FittedLabels : IDisposable
{
    private const int Margin = 12;

    // The height of title, ticks and legend in pixels.
    private const int AboveAndBelow = 140;
    private const float Smallest = 6;
    private readonly List<(LabelStyle Label, float Size)> changed = [];
    private readonly Legend legend;
    private readonly float? legendSize;

    public FittedLabels(Plot plot, int width, int height)
    {
        using var paint = Paint.NewDisposablePaint();
        Fit(plot.Axes.Title.Label, width, paint);
        foreach (var axis in plot.Axes.GetAxes())
        {
            Fit(axis.Label, axis.Edge.IsHorizontal() ? width : height - AboveAndBelow, paint);
        }

        foreach (var bar in plot.Axes.GetPanels().OfType<ScottPlot.Panels.ColorBar>())
        {
            Fit(bar.LabelStyle, height - AboveAndBelow, paint);
        }

        legend = plot.Legend;
        legendSize = legend.FontSize;
        FitLegend(width, paint);
    }

    public void Dispose()
    {
        changed.ForEach(label => label.Label.FontSize = label.Size);
        legend.FontSize = legendSize;
    }

    private void FitLegend(int width, Paint paint)
    {
        var longest = legend.GetItems().Select(item => item.LabelStyle.Measure(item.LabelText, paint).Width).DefaultIfEmpty().Max();
        var room = width - (2 * Margin) - legend.SymbolWidth - legend.SymbolPadding - legend.Padding.Horizontal;
        if (longest > room && legendSize is { } size)
        {
            legend.FontSize = Math.Max(Smallest, size * room / longest);
        }
    }

    private void Fit(LabelStyle label, int room, Paint paint)
    {
        // Measured without rotation.
        var rotation = label.Rotation;
        label.Rotation = 0;
        var length = string.IsNullOrEmpty(label.Text) ? 0 : label.Measure(label.Text, paint).Width;
        label.Rotation = rotation;
        if (length > room - (2 * Margin))
        {
            changed.Add((label, label.FontSize));
            label.FontSize = Math.Max(Smallest, label.FontSize * (room - (2 * Margin)) / length);
        }
    }
}
