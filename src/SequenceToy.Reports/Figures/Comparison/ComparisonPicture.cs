using ScottPlot;
using SequenceToy.Guards;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The losses of several runs on one chart: one curve for each, or, where several share a label, a thin one for each and their median in full.</summary>
internal static class ComparisonPicture
{
    private const float ThinWidth = 1;
    private const double ThinOpacity = 0.35;

    /// <param name="runs">At least one.</param>
    /// <param name="title">The title.</param>
    /// <param name="loss">What is compared, with its unit.</param>
    public static Picture Of(IReadOnlyList<ComparedRun> runs, string title, string loss)
    {
        var plot = PictureStyle.New(title, "Epoch", loss);
        plot.Legend.FontName = DejaVuSans.For(string.Concat(runs.Select(run => run.Label)));
        var scale = LossScale.For(runs.SelectMany(run => run.Losses));
        var groups = runs.GroupBy(run => run.Label, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < groups.Length; i++)
        {
            Draw(plot, scale, [.. groups[i]], SeriesStyle.Of(i), groups[i].Key);
        }

        if (groups.Length < runs.Count)
        {
            plot.AddNote("thin: one run each");
        }

        var (bottom, top) = scale.Ends(runs.SelectMany(run => run.Losses).Select(scale.At));
        var last = Math.Max(runs.Max(run => run.History.Count), 1);
        EpochAxis.Set(plot, last);
        plot.Axes.SetLimitsY(bottom, top);
        plot.Axes.Left.Mark(scale);
        return new Picture(plot, $"{loss} by epoch, {NumberFormat.Count(runs.Count, "run")}. {string.Join(" ", groups.Select(Describe))}");
    }

    private static void Draw(Plot plot, LossScale scale, ComparedRun[] runs, SeriesStyle series, string label)
    {
        if (runs.Length == 1)
        {
            AddCurve(plot, scale, runs[0].Losses, series, label);
            return;
        }

        foreach (var run in runs)
        {
            var thin = AddCurve(plot, scale, run.Losses, series, "");
            (thin.LineWidth, thin.LinePattern, thin.MarkerSize, thin.Color) = (ThinWidth, LinePattern.Solid, 0, series.Color.WithAlpha(ThinOpacity));
        }

        AddCurve(plot, scale, Medians(runs), series, $"{label} (median of {runs.Length} runs)");
    }

    private static ScottPlot.Plottables.Scatter AddCurve(Plot plot, LossScale scale, double[] losses, SeriesStyle series, string label)
    {
        var (x, y) = ThinnedCurve.Of([.. Enumerable.Range(1, losses.Length).Select(epoch => (double)epoch)], Array.ConvertAll(losses, scale.At));
        return plot.AddCurve(x, y, series, label);
    }

    /// <summary>The median at each epoch of the runs that got so far.</summary>
    internal static double[] Medians(ComparedRun[] runs)
    {
        var losses = runs.Select(run => run.Losses).ToArray();
        return [.. Enumerable.Range(0, losses.Max(run => run.Length)).Select(epoch => Median([.. losses.Where(run => run.Length > epoch).Select(run => run[epoch]).Order()]))];
    }

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static string Describe(IGrouping<string, ComparedRun> group)
    {
        var ends = group.Where(run => run.History.Count > 0).Select(run => run.Losses[^1]).Order().ToArray();
        return ends.Length == 0 ? $"{group.Key}: no epoch." : $"{group.Key}: {NumberFormat.Number(Median(ends))} at the end{(ends.Length == 1 ? "" : $", the median of {ends.Length}")}.";
    }
}
