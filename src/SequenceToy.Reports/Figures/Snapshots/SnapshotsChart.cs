using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The data of the snapshots for the script.</summary>
internal static class SnapshotsChart
{
    /// <param name="selection">The snapshots shown.</param>
    /// <param name="metric">The score shown.</param>
    /// <param name="isBounded">True when hidden states are between −1 and 1.</param>
    public static object Of(SnapshotsSelection selection, Metric metric, bool isBounded)
    {
        var figure = selection.Figure;
        return new
        {
            Epochs = figure.Snapshots.Select(snapshot => snapshot.Epoch),
            Summaries = figure.Snapshots.Select((_, i) => Summary(figure, i, metric)),
            Axis = InfluenceChart.Axis(figure.Last),
            figure.Last.StepAxis,
            figure.Last.Unit,
            Most = InfluenceChart.Top(figure.Influences),
            Bars = figure.Influences.Select(InfluenceChart.Bars),
            Scores = figure.Snapshots.Select(snapshot => ChartNumber.Of(metric, snapshot.Scores[metric])),
            ScoreAxis = ScoreLabels.Axis(metric),
            IsShare = metric.IsShare(),
            Steps = SelectedSteps.Labels(selection.Steps),
            Panels = figure.Snapshots.Select(snapshot => snapshot.Gates.Layers[0].Signals.Select(Panel)),
            Lines = selection.HasLines ? figure.Last.Bars.Select((bar, step) => Line(figure, bar, step)) : null,
            LinesAxis = figure.IsOfNumbers ? "Change of the prediction (% of the target range)" : "Change of a probability (%)",
            SnapshotsFigure.IgnoredBelow,
        };

        HeatPanel Panel(SignalStatistics signal) =>
            HeatPanel.Of(new(signal.Signal, signal.MeanByStep), selection.Steps, selection.Units, isBounded);
    }

    private static string Summary(SnapshotsFigure figure, int snapshot, Metric metric)
    {
        var (epoch, scores) = (figure.Snapshots[snapshot].Epoch, figure.Snapshots[snapshot].Scores);
        return $"Epoch {NumberFormat.Count(epoch)}: {metric.ToText()} {ScoreLabels.Of(metric, scores[metric])}. "
            + InfluenceSentences.Reading(figure.Influences[snapshot]);
    }

    private static object Line(SnapshotsFigure figure, InfluenceBar bar, int step) => new
    {
        Name = figure.Last.Report.Label(bar.Step),
        Ignore = bar.ShouldBeIgnored,
        Shares = Enumerable.Range(0, figure.Snapshots.Count).Select(snapshot => ChartNumber.Of(figure.PercentAt(snapshot, step))),
    };
}
