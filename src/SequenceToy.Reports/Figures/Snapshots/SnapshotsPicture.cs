using ScottPlot;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The plot of the influence of each step during training: one curve per step, or one heat map row per step when there are
/// many.</summary>
internal static class SnapshotsPicture
{
    private const int MaxCurves = 7;
    private const double WideSpan = 16;
    private const double Margin = 0.03;

    /// <param name="figure">What was measured.</param>
    /// <param name="title">The title.</param>
    /// <param name="samples">The samples that it was measured on.</param>
    public static Picture Of(SnapshotsFigure figure, string title, string samples)
    {
        var plot = figure.Last.Bars.Count <= MaxCurves ? Curves(figure, title) : Rows(figure, title);
        var (steps, which) = InfluenceSentences.Selected(figure.Last, MaxCurves, " at the last snapshot");
        plot.AddNote($"measured on {samples}");
        var epochs = steps.Length == 0 ? [] : Enumerable.Range(0, figure.Snapshots.Count).Select(i => Describe(figure, i, steps));
        return new Picture(plot, $"{Amount(figure)}, by epoch, measured on {samples}. {string.Join(" ", epochs)}{which}".TrimEnd());
    }

    private static Plot Curves(SnapshotsFigure figure, string title)
    {
        var plot = PictureStyle.New(title, "Epoch", Amount(figure));
        var (first, last) = (figure.Snapshots[0].Epoch, figure.Snapshots[^1].Epoch);
        var axis = new CountAxis(last > WideSpan * first);
        var epochs = figure.Snapshots.Select(snapshot => axis.At(snapshot.Epoch)).ToArray();
        for (var i = 0; i < figure.Last.Bars.Count; i++)
        {
            // Steps that should be ignored have their own color in every plot.
            var (bar, style) = (figure.Last.Bars[i], SeriesStyle.Of(i));
            var percents = Enumerable.Range(0, epochs.Length).Select(snapshot => figure.PercentAt(snapshot, i)).ToArray();
            plot.AddCurve(
                epochs, percents, bar.ShouldBeIgnored ? style with { Color = PictureColors.ToIgnore } : style, Legend(figure.Last, bar));
        }

        var below = $"no effect: below {NumberFormat.Number(SnapshotsFigure.IgnoredBelow)}%";
        plot.AddLevel(SnapshotsFigure.IgnoredBelow, CurveStyle.Dotted, PictureColors.Black, below);
        var shares = figure.Influences.SelectMany(influence => influence.Bars).Select(bar => 100 * bar.Step.Share);
        var top = shares.Where(double.IsFinite).DefaultIfEmpty(1).Max();
        var margin = axis.Margin(epochs[^1] - epochs[0], Margin);
        plot.Axes.SetLimits(epochs[0] - margin, epochs[^1] + margin, 0, Math.Max(top, 1) * 1.06);
        axis.Mark(plot.Axes.Bottom, first, last);
        return plot;
    }

    private static Plot Rows(SnapshotsFigure figure, string title)
    {
        var plot = PictureStyle.New(title, "Epoch of the snapshot", StepTicks.AxisName(figure.Last));
        plot.HideGrid();
        var (steps, columns) = (figure.Last.Bars.Count, figure.Snapshots.Count);
        var percents = Cells.Of(steps, columns, (row, column) => figure.PercentAt(column, row));

        // The first step is at the top, as in the plot of the gates.
        var first = figure.Last.Bars[0].Position;
        var place = new CoordinateRect(-0.5, columns - 0.5, -(steps - 0.5) - first, 0.5 - first);
        var top = Math.Max(1, percents.Cast<double>().Where(double.IsFinite).DefaultIfEmpty(1).Max());
        var map = HeatBand.Add(plot, percents, place, PictureColors.Amount, new ScottPlot.Range(0, top));
        plot.Axes.SetLimits(place.Left, place.Right, place.Bottom, place.Top);
        plot.Axes.Bottom.TickGenerator = new IntegerTicks(0, columns - 1, i => NumberFormat.Count(figure.Snapshots[i].Epoch));
        plot.Axes.Left.TickGenerator = new IntegerTicks(1 - steps - first, -first, position => StepTicks.Label(figure.Last, -position));
        plot.AddColors(map, Amount(figure));
        if (figure.Last.Bars.Any(bar => bar.Kind == InfluenceKind.Constant))
        {
            plot.AddSwatch(InfluenceFigure.Constant, PictureColors.NotFinite);
        }

        return plot;
    }

    private static string Legend(InfluenceFigure figure, InfluenceBar bar) => figure.Report.Label(bar.Step)
        + (bar.Kind == InfluenceKind.Constant ? $", {InfluenceFigure.Constant}" : bar.ShouldBeIgnored ? ", should be ignored" : "");

    private static string Amount(SnapshotsFigure figure) =>
        figure.IsOfNumbers ? "Change of the prediction (% of the targets' range)" : "Change of a probability (%)";

    private static string Describe(SnapshotsFigure figure, int snapshot, int[] steps)
    {
        var influence = figure.Influences[snapshot];
        var shares =
            steps.Select(
                i => $"{influence.Report.Label(influence.Bars[i].Step)} {NumberFormat.FixedPercent(influence.Bars[i].Step.Share, 1)}");
        return $"Epoch {NumberFormat.Count(figure.Snapshots[snapshot].Epoch)}: {string.Join(", ", shares)}.";
    }
}
