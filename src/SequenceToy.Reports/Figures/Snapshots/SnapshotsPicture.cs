using ScottPlot;
using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Snapshots;
using SequenceToy.Reports.Labels;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>How much each step matters while the network learns: a curve for each of a few steps, or a row of cells for each of many.</summary>
internal static class SnapshotsPicture
{
    private const int MostCurves = 7;
    private const double WideSpan = 16;
    private const double Room = 0.03;

    /// <param name="snapshots">At least one.</param>
    /// <param name="title">The title.</param>
    /// <param name="samples">What they were measured on.</param>
    public static Picture Of(ValueList<Snapshot> snapshots, string title, string samples)
    {
        var last = snapshots[^1].Influence;
        var plot = last.Steps.Count <= MostCurves ? Curves(snapshots, last, title) : Cells(snapshots, last, title);
        var told = SelectedSteps.Of(last, MostCurves, " in the end");
        plot.AddNote($"measured on {samples}");
        return new Picture(plot, $"{Amount(last)}, by epoch, measured on {samples}. {string.Join(" ", snapshots.Where(_ => told.Indices.Length > 0).Select(snapshot => Describe(snapshot, told.Indices)))}{told.Sentence}".TrimEnd());
    }

    private static Plot Curves(ValueList<Snapshot> snapshots, InfluenceReport last, string title)
    {
        var plot = PictureStyle.New(title, "Epoch", Amount(last));
        var axis = new CountAxis(snapshots[^1].Epoch > WideSpan * snapshots[0].Epoch);
        var epochs = snapshots.Select(snapshot => axis.At(snapshot.Epoch)).ToArray();
        for (var i = 0; i < last.Steps.Count; i++)
        {
            plot.AddCurve(epochs, [.. snapshots.Select(snapshot => Percent(snapshot, i))], Look(last, i), Legend(last, last.Steps[i]));
        }

        plot.AddLevel(100 * StepInfluence.IgnoredBelow, CurveStyle.Dotted, PictureColors.Black, FormattableString.Invariant($"no effect: below {100 * StepInfluence.IgnoredBelow:0} %"));
        var top = snapshots.SelectMany(snapshot => snapshot.Influence.Steps).Select(step => 100 * step.Share).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        var room = axis.Room(epochs[^1] - epochs[0], Room);
        plot.Axes.SetLimits(epochs[0] - room, epochs[^1] + room, 0, Math.Max(top, 1) * 1.06);
        axis.Mark(plot.Axes.Bottom, snapshots[0].Epoch, snapshots[^1].Epoch);
        return plot;
    }

    private static Plot Cells(ValueList<Snapshot> snapshots, InfluenceReport last, string title)
    {
        var plot = PictureStyle.New(title, "Epoch of the snapshot", StepAxis.Name(last));
        plot.HideGrid();
        var steps = last.Steps.Count;
        var shares = new double[steps, snapshots.Count];
        for (var i = 0; i < steps; i++)
        {
            for (var j = 0; j < snapshots.Count; j++)
            {
                shares[i, j] = Percent(snapshots[j], i);
            }
        }

        // The first step on top, as in the picture of the gates.
        var first = StepAxis.Position(last, last.Steps[0]);
        var place = new CoordinateRect(-0.5, snapshots.Count - 0.5, -(steps - 0.5) - first, 0.5 - first);
        var map = HeatBand.Add(plot, shares, place, PictureColors.Amount, new ScottPlot.Range(0, Math.Max(1, shares.Cast<double>().Where(double.IsFinite).DefaultIfEmpty(1).Max())));
        plot.Axes.SetLimits(place.Left, place.Right, place.Bottom, place.Top);
        plot.Axes.Bottom.TickGenerator = new WholeTicks(0, snapshots.Count - 1, i => NumberText.Count(snapshots[i].Epoch));
        plot.Axes.Left.TickGenerator = new WholeTicks(1 - steps - first, -first, place => StepAxis.Words(last, -place));
        plot.AddColors(map, Amount(last));
        if (last.Steps.Any(step => step.IsConstant))
        {
            plot.AddSwatch(InfluenceNotes.Constant, PictureColors.NotFinite);
        }

        return plot;
    }

    // Not a number where there is none, or where it is not known.
    private static double Percent(Snapshot snapshot, int index) =>
        snapshot.Influence.Steps[index] is { IsConstant: false } step && double.IsFinite(step.Share) ? 100 * step.Share : double.NaN;

    private static string Legend(InfluenceReport report, StepInfluence step) =>
        report.Label(step) + (step.IsConstant ? $", {InfluenceNotes.Constant}" : report.ShouldBeIgnored.Contains(step) ? ", should be ignored" : "");

    // What should be ignored has a colour of its own in every picture.
    private static SeriesStyle Look(InfluenceReport report, int index) =>
        report.ShouldBeIgnored.Contains(report.Steps[index]) ? SeriesStyle.Of(index) with { Color = PictureColors.ToIgnore } : SeriesStyle.Of(index);

    private static string Amount(InfluenceReport report) =>
        report.Kind == TargetKind.Number ? "How far it moves the answer (% of the answers' range)" : "How far it moves a probability (%)";

    private static string Describe(Snapshot snapshot, int[] told) =>
        $"Epoch {NumberText.Count(snapshot.Epoch)}: {string.Join(", ", told.Select(i => snapshot.Influence.Steps[i]).Select(step => $"{snapshot.Influence.Label(step)} {NumberText.Percent(step.Share)}"))}.";
}
