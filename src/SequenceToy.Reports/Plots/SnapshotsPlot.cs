using ScottPlot;
using ScottPlot.TickGenerators;
using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Snapshots;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Plots;

/// <summary>How much each step matters while the network learns: a curve for each of a few steps, or a row of cells for each of many.</summary>
internal static class SnapshotsPlot
{
    private const int MostCurves = 7;
    private const double WideSpan = 16;
    private const int MostEpochLabels = 16;

    /// <param name="snapshots">At least one.</param>
    /// <param name="title">The title.</param>
    public static Picture Of(ValueList<Snapshot> snapshots, string title)
    {
        var last = snapshots[^1].Influence;
        return last.Steps.Count <= MostCurves ? Curves(snapshots, last, title) : Cells(snapshots, last, title);
    }

    private static Picture Curves(ValueList<Snapshot> snapshots, InfluenceReport last, string title)
    {
        var plot = PictureStyle.New(title, "Epoch", Amount(last));
        var isWide = snapshots[^1].Epoch > WideSpan * snapshots[0].Epoch;
        var epochs = snapshots.Select(snapshot => isWide ? Math.Log10(snapshot.Epoch) : snapshot.Epoch).ToArray();
        for (var i = 0; i < last.Steps.Count; i++)
        {
            var shares = snapshots.Select(snapshot => 100 * snapshot.Influence.Steps[i].Share).ToArray();
            plot.AddCurve(epochs, Array.ConvertAll(shares, share => double.IsFinite(share) ? share : double.NaN), Series.Of(i), Legend(last, last.Steps[i]));
        }

        plot.AddLevel(100 * StepInfluence.IgnoredBelow, PictureStyle.Dotted, PictureStyle.Black, $"ignored: below {100 * StepInfluence.IgnoredBelow:0} %");
        var top = snapshots.SelectMany(snapshot => snapshot.Influence.Steps).Select(step => 100 * step.Share).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        var room = Math.Max(0.03 * (epochs[^1] - epochs[0]), isWide ? 0.05 : 0.5);
        plot.Axes.SetLimits(epochs[0] - room, epochs[^1] + room, 0, Math.Max(top, 1) * 1.06);
        if (isWide)
        {
            plot.Axes.Bottom.TickGenerator = new LogTicks();
        }
        else
        {
            PictureStyle.CountWholes(plot.Axes.Bottom);
        }

        return new Picture(plot, Describe(snapshots, last));
    }

    private static Picture Cells(ValueList<Snapshot> snapshots, InfluenceReport last, string title)
    {
        var isFromStart = last.Counting == StepCounting.FromStart;
        var plot = PictureStyle.New(title, "Epoch of the snapshot", isFromStart ? "Step" : "Steps after the answer's own (negative: before)");
        plot.HideGrid();
        var steps = last.Steps.Count;
        var shares = new double[steps, snapshots.Count];
        for (var i = 0; i < steps; i++)
        {
            for (var j = 0; j < snapshots.Count; j++)
            {
                shares[i, j] = 100 * snapshots[j].Influence.Steps[i].Share;
            }
        }

        // The first step on top, as in the picture of the gates.
        var first = last.Steps[0].Step + (isFromStart ? 1 : 0);
        var place = new CoordinateRect(-0.5, snapshots.Count - 0.5, -(steps - 0.5) - first, 0.5 - first);
        var map = HeatBand.Add(plot, shares, place, PictureStyle.Amount, new ScottPlot.Range(0, Math.Max(1, shares.Cast<double>().Where(double.IsFinite).DefaultIfEmpty(1).Max())));
        plot.Axes.SetLimits(place.Left, place.Right, place.Bottom, place.Top);
        var every = (int)Math.Ceiling((double)snapshots.Count / MostEpochLabels);
        var labelled = Enumerable.Range(0, snapshots.Count).Where(i => i % every == 0).ToArray();
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. labelled.Select(i => (double)i)], [.. labelled.Select(i => Figures.Count(snapshots[i].Epoch))]);
        plot.Axes.Left.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true, LabelFormatter = value => PictureStyle.Tick(-value), MinorTickGenerator = new NoMinorTicks() };
        plot.AddColours(map, Amount(last));
        return new Picture(plot, Describe(snapshots, last));
    }

    private static string Legend(InfluenceReport report, StepInfluence step) =>
        report.Label(step) + (report.ShouldBeIgnored.Any(ignored => ignored.Step == step.Step) ? ", to be ignored" : "");

    private static string Amount(InfluenceReport report) =>
        report.Kind == TargetKind.Number ? "How far it moves the answer (% of the answers' range)" : "How far it moves a probability (%)";

    private static string Describe(ValueList<Snapshot> snapshots, InfluenceReport last) =>
        $"{Amount(last)}, by epoch. {string.Join(" ", snapshots.Select(snapshot => $"Epoch {Figures.Count(snapshot.Epoch)}: {string.Join(", ", snapshot.Influence.Steps.Take(MostCurves).Select(step => Figures.Percent(step.Share)))}{(last.Steps.Count > MostCurves ? " …" : "")}."))}";
}
