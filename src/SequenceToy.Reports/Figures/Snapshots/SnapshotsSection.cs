using SequenceToy.Evaluation;
using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Snapshots;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on snapshots during training: influence, score and gates by epoch, selected by a slider.</summary>
internal sealed class SnapshotsSection
{
    private readonly ExperimentResult result;
    private readonly SnapshotsSelection selection;
    private readonly Metric metric;

    private SnapshotsSection(ExperimentResult result)
    {
        this.result = result;
        metric = result.Evidence.Metric;
        selection = new SnapshotsSelection(result.Snapshots);
    }

    public static ReportSection<ReportContext> Section { get; } = new("snapshots", "Snapshots during training", Of, "snapshots.js");

    private SnapshotsFigure Figure => selection.Figure;
    private IReadOnlyList<Snapshot> Snapshots => selection.Figure.Snapshots;

    public static Markup? Of(ReportContext context)
    {
        if (context.Result.Snapshots.Count == 0)
        {
            return null;
        }

        var section = new SnapshotsSection(context.Result);
        context.Charts["snapshots"] = SnapshotsChart.Of(section.selection, section.metric, context.Result.Settings.Recurrent.IsBounded);
        return section.Content();
    }

    private Markup Content()
    {
        var last = NumberFormat.Count(Snapshots[^1].Epoch);
        var section = Markup.Of($"""
            <p>{string.Join(" ", Introduction())}</p>
            <div class="controls" data-needs-script><label class="wide">Epoch {Slider(Snapshots.Count - 1)}<span id="snapshots-now" aria-hidden="true">{last}</span></label></div>
            <p id="snapshots-summary" class="summary" aria-live="polite">Epoch {last}</p>
            <div class="pair">

            """);
        section.Add(Tables.Chart(
            "snapshots-influence", "snapshots-influence", $"Influence of each step at the selected epoch ({Figure.Last.Unit})",
            "The slider selects the epoch; the line above the charts has its values in words." + InfluenceChart.LeftOut(Figure.Last)));
        section.Add(selection.HasLines
            ? Tables.Chart(
                "snapshots-lines", "snapshots-lines",
                $"Influence of each step by epoch ({(Figure.IsOfNumbers ? "% of the targets’ range" : "probability, %")})",
                $"First and last snapshot. {string.Join(" ", Figure.Last.Bars.Select(FromTo))} The dotted horizontal line marks 1%; "
                + "smaller shares count as no effect.")
            : Tables.Chart(
                "snapshots-scores", "snapshots-scores", $"{ScoreLabels.Axis(metric)} by epoch",
                $"The score changes from {Score(Snapshots[0])} to {Score(Snapshots[^1])}."));
        var place = result.Snapshots[^1].Gates.Layers.Count > 1 ? $" ({selection.Layer.Location})" : "";
        var leftOut = SelectedSteps.LeftOut(selection.Layer.Units, selection.MaxUnits).TrimStart();
        return section.Add($"</div>\n<h3>Gates at the selected epoch, mean over samples{place}</h3>\n")
            .Add($"{(leftOut.Length > 0 ? Markup.Of($"<p>{leftOut}</p>\n") : null)}<div id=\"snapshots-panels\" class=\"panels\"></div>\n")
            .Add(Tables.Folded("Snapshots as a table", Table()));
    }

    private static Markup Slider(int last) =>
        Markup.Of($"<input type=\"range\" id=\"snapshots-epoch\" min=\"0\" max=\"{last}\" step=\"1\" value=\"{last}\">");

    private IEnumerable<string> Introduction()
    {
        var (all, first) = (result.Snapshots, Figure.Influences[0].Report.Samples);
        var others = result.ScoredOn == EvaluatedOn.Test ? "other" : result.Influence().Samples > first ? "more" : null;
        var difference = others is null ? "Influence is measured with fewer values of each step: it may differ slightly."
            : $"Influence and gates therefore differ from those above, which use {others} samples and their range.";
        yield return $"{NumberFormat.Count(all.Count, "snapshot")} of the network, "
            + $"from epoch {NumberFormat.Count(all[0].Epoch)} to epoch {NumberFormat.Count(all[^1].Epoch)}.";
        yield return $"Scores are measured on the {ResultLabels.SnapshotsOf(result)}, influence and gates on {NumberFormat.Count(first)} "
            + $"of them. {difference}";
        if (result.BestEpoch is { } best && best != all[^1].Epoch)
        {
            yield return $"All other sections use the weights of epoch {NumberFormat.Count(best)}, which early stopping kept.";
        }

        if (Snapshots.Count < all.Count)
        {
            yield return $"{NumberFormat.Count(Snapshots.Count)} of these snapshots are shown.";
        }
    }

    private string Score(Snapshot snapshot) => ScoreLabels.Of(metric, snapshot.Scores[metric]);
    private string Name(InfluenceBar bar) => Phrase.Capitalized(Figure.Last.Report.Label(bar.Step));

    private string FromTo(InfluenceBar bar, int step) => bar.Kind == InfluenceKind.Constant
        ? $"{Name(bar)}: constant in all samples."
        : $"{Name(bar)}: from {Share(0, step)} to {Share(Snapshots.Count - 1, step)}.";

    private string Share(int snapshot, int step) =>
        Figure.Influences[snapshot].Bars[step] is { Kind: not InfluenceKind.Constant } bar ? bar.Share : "–";

    private Markup Table()
    {
        var bars = selection.HasLines ? Figure.Last.Bars : [];
        var gates = selection.Layer.Signals.Select(signal => signal.Signal).Where(signal => signal.IsGate()).ToArray();
        return Tables.Table(
            "Snapshots",
            [
                "Epoch", ScoreLabels.Axis(metric), .. bars.Select(bar => $"Influence of {Figure.Last.Report.Label(bar.Step)}"),
                .. gates.Select(gate => $"{Phrase.Capitalized(gate.ToText())}, mean"),
            ],
            Snapshots.Select((snapshot, i) => (string[])
            [
                NumberFormat.Count(snapshot.Epoch), Score(snapshot), .. bars.Select((_, step) => Share(i, step)),
                .. gates.Select(gate => NumberFormat.Number(snapshot.Gates.Layers[0][gate].Mean.Average())),
            ]));
    }
}
