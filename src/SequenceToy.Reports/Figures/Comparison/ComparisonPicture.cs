using ScottPlot;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The plot of the losses of several runs. Runs with the same label are thin curves with a thick median.</summary>
internal static class ComparisonPicture
{
    private const float ThinWidth = 1;
    private const double ThinOpacity = 0.35;

    public static Picture Of(ComparisonFigure figure, string title)
    {
        var plot = PictureStyle.New(title, "Epoch", figure.Loss);
        plot.Legend.FontName = DejaVuSans.For(string.Concat(figure.Curves.Select(curve => curve.Label)));
        var (scale, groups) = (LossScale.For(figure.Losses), figure.Groups);
        for (var i = 0; i < groups.Count; i++)
        {
            Draw(plot, scale, [.. groups[i]], SeriesStyle.Of(i));
        }

        if (groups.Count < figure.Curves.Count)
        {
            plot.AddNote("thin curves: single runs");
        }

        var (bottom, top) = scale.Ends(figure.Losses.Select(scale.At));
        EpochAxis.Set(plot, figure.LastEpoch);
        plot.Axes.SetLimitsY(bottom, top);
        plot.Axes.Left.Mark(scale);
        var runs = NumberFormat.Count(figure.Curves.Count, "run");
        return new Picture(plot, $"{figure.Loss} by epoch, {runs}. {string.Join(" ", groups.Select(Describe))}");
    }

    private static void Draw(Plot plot, LossScale scale, ComparedCurve[] curves, SeriesStyle style)
    {
        if (curves is [var only])
        {
            AddCurve(plot, scale, only.Losses, style, only.Label);
            return;
        }

        foreach (var curve in curves)
        {
            var thin = AddCurve(plot, scale, curve.Losses, style, "");
            (thin.LineWidth, thin.LinePattern, thin.MarkerSize) = (ThinWidth, LinePattern.Solid, 0);
            thin.Color = style.Color.WithAlpha(ThinOpacity);
        }

        AddCurve(plot, scale, ComparedCurve.Medians(curves), style, $"{curves[0].Label} (median of {curves.Length} runs)");
    }

    private static ScottPlot.Plottables.Scatter AddCurve(Plot plot, LossScale scale, double[] losses, SeriesStyle style, string label)
    {
        double[] epochs = [.. Enumerable.Range(1, losses.Length)];
        var (x, y) = DownsampledCurve.Of(epochs, Array.ConvertAll(losses, scale.At));
        return plot.AddCurve(x, y, style, label);
    }

    private static string Describe(IGrouping<string, ComparedCurve> group)
    {
        var ends = group.Where(curve => curve.Losses.Length > 0).Select(curve => curve.Losses[^1]).ToArray();
        return ends.Length == 0 ? $"{group.Key}: no completed epoch."
            : $"{group.Key}: {NumberFormat.Number(ComparedCurve.Median(ends))} at the last "
                + $"epoch{(ends.Length == 1 ? "" : $", median of {ends.Length} runs")}.";
    }
}
