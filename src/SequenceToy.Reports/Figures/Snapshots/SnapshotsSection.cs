using SequenceToy.Data;
using SequenceToy.Evaluation;
using SequenceToy.Formats.Traces;
using SequenceToy.Guards;
using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Snapshots;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Labels;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Figures;

/// <summary>The network on its way: influence, score and gates at the epochs that were looked at, on a slider.</summary>
internal static class SnapshotsSection
{
    private const int Most = 40;
    private const int MostValues = 60_000;
    private const int MostLines = 8;

    // A bar takes as many letters as so many values.
    private const int ValuesPerBar = 20;

    // Rather fewer units than fewer snapshots.
    private const int Fewest = 8;
    private const int FewestUnits = 6;

    public static ReportSection Section { get; } = new("snapshots", "While it learned", Of, "snapshots.js");

    public static Markup? Of(ReportContext context)
    {
        var result = context.Result;
        if (result.Snapshots.Count == 0)
        {
            return null;
        }

        var layers = result.Snapshots[^1].Gates.Layers;
        var steps = ShownSteps.Of(Reached(layers[0].Signals[0].MeanByStep));
        var forBars = ValuesPerBar * Math.Min(result.Snapshots.Max(snapshot => snapshot.Influence.Steps.Count), InfluenceBars.Most);
        var mostUnits = Math.Clamp(((MostValues / Fewest) - forBars) / (layers[0].Signals.Count * steps.Length), FewestUnits, ShownSteps.MostUnits);
        int[] units = ShownSteps.Units(layers[0].Units, mostUnits);
        var perSnapshot = forBars + (layers[0].Signals.Count * units.Length * steps.Length);
        var snapshots = Chosen(result.Snapshots, Math.Clamp(MostValues / Math.Max(perSnapshot, 1), 2, Most));
        var metric = MetricLabels.MetricOf(result);
        var isBounded = result.Settings.Recurrent.IsBounded;
        var influences = snapshots.Select(snapshot => InfluenceAxis.InOneUnit(snapshot.Influence)).ToArray();
        var first = influences[0];
        var hasLines = first.Steps.Count <= MostLines;
        var ignored = first.ShouldBeIgnored.Select(step => step.Step).ToHashSet();
        context.Charts["snapshots"] = new
        {
            Epochs = snapshots.Select(snapshot => snapshot.Epoch),
            Told = snapshots.Select(snapshot => $"Epoch {NumberText.Count(snapshot.Epoch)}: {metric.Words()} {ScoreLabels.Of(metric, snapshot.Scores[metric])}. {InfluenceSection.Reading(snapshot.Influence)}"),
            Axis = InfluenceBars.Axis(first),
            StepAxis = InfluenceAxis.Steps(first),
            Unit = InfluenceAxis.Unit(first),
            Most = InfluenceBars.Height(influences),
            Bars = influences.Select(InfluenceBars.Of),
            Scores = snapshots.Select(snapshot => ScoreLabels.Point(metric, snapshot.Scores[metric])),
            ScoreAxis = ScoreLabels.Axis(metric),
            IsShare = ScoreLabels.IsShare(metric),
            Steps = ShownSteps.Labels(steps),
            Panels = snapshots.Select(snapshot => snapshot.Gates.Layers[0].Signals.Select(signal => HeatPanel.Of(signal.Signal, signal.MeanByStep, steps, units, isBounded))),
            Lines = hasLines ? first.Steps.Select((step, i) => new { Name = first.Label(step), Ignore = ignored.Contains(step.Step), Shares = snapshots.Select(snapshot => snapshot.Influence.Steps[i].IsConstant ? null : NumberText.Point(100 * snapshot.Influence.Steps[i].Share)) }) : null,
            LinesAxis = first.Kind == TargetKind.Number ? "Moves the answer by (%)" : "Moves a probability by (%)",
            IgnoredBelow = 100 * StepInfluence.IgnoredBelow,
        };
        var section = Markup.Of($"""
            <p>The network was looked at {NumberText.Counted(result.Snapshots.Count, "time")}, from epoch {NumberText.Count(result.Snapshots[0].Epoch)} to epoch {NumberText.Count(result.Snapshots[^1].Epoch)}. Its scores then are those on the {ResultLabels.SnapshotsOf(result)}; influence and gates are measured on {NumberText.Count(first.Samples)} of them, so both differ from those above{(result.ScoredOn == EvaluatedOn.Test ? ", which are of other samples" : result.Influence().Samples > first.Samples ? ", which are of more samples" : "")}.{(result.BestEpoch is { } best && best != result.Snapshots[^1].Epoch ? $" All other sections show the weights of epoch {NumberText.Count(best)}, which were kept." : "")}{(snapshots.Length < result.Snapshots.Count ? $" {NumberText.Count(snapshots.Length)} of them are shown." : "")}</p>
            <div class="controls" data-needs-script><label class="wide">Epoch <input type="range" id="snapshots-epoch" min="0" max="{snapshots.Length - 1}" step="1" value="{snapshots.Length - 1}"><span id="snapshots-now" aria-hidden="true">{NumberText.Count(snapshots[^1].Epoch)}</span></label></div>
            <p id="snapshots-told" class="told" aria-live="polite">Epoch {NumberText.Count(snapshots[^1].Epoch)}</p>
            <div class="pair">

            """);
        section.Add(Tables.Chart("snapshots-influence", "snapshots-influence", $"Influence of each step at that epoch ({InfluenceAxis.Unit(first)})", "The chart follows the slider; what it shows is said above it." + InfluenceBars.LeftOut(first)));
        section.Add(hasLines
            ? Tables.Chart("snapshots-lines", "snapshots-lines", $"Influence of each step by epoch ({Percents(first)})", $"{Told(snapshots)} The dotted line is at 1\u00A0%: less counts as nothing.")
            : Tables.Chart("snapshots-scores", "snapshots-scores", $"{ScoreLabels.Axis(metric)} by epoch", $"From {ScoreLabels.Of(metric, snapshots[0].Scores[metric])} to {ScoreLabels.Of(metric, snapshots[^1].Scores[metric])}."));
        return section.Add($"</div>\n")
            .Add($"<h3>Gates at that epoch, their mean over samples{(layers.Count > 1 ? $" ({layers[0].Place})" : "")}</h3>\n{(units.Length < layers[0].Units ? Markup.Of($"<p>{ShownSteps.LeftOut(layers[0].Units, mostUnits).TrimStart()}</p>\n") : null)}<div id=\"snapshots-panels\" class=\"panels\"></div>\n")
            .Add(Tables.Folded("These numbers as a table", Table(snapshots, metric)));
    }

    // The samples looked at may all be shorter than the longest there is.
    private static int Reached(StepValues means) =>
        Enumerable.Range(1, means.Steps).LastOrDefault(step => float.IsFinite(means[step - 1, 0]), 1);

    private static string Told(Snapshot[] snapshots) => string.Join(" ", snapshots[^1].Influence.Steps.Select((step, i) =>
        $"{MetricLabels.Capitalised(snapshots[^1].Influence.Label(step))}: {(step.IsConstant ? "always the same" : $"from {Share(snapshots[0].Influence.Steps[i])} to {Share(step)}")}."));

    private static string Percents(InfluenceReport report) => report.Kind == TargetKind.Number ? "% of the answers’ range" : "probability, %";

    private static string Share(StepInfluence step) => step.IsConstant ? "–" : NumberText.Influence(step.Share);

    private static Markup Table(Snapshot[] snapshots, Metric metric)
    {
        StepInfluence[] steps = snapshots[0].Influence.Steps.Count <= MostLines ? [.. snapshots[0].Influence.Steps] : [];
        return Tables.Table(
            "Snapshots",
            ["Epoch", ScoreLabels.Axis(metric), .. steps.Select(step => $"{MetricLabels.Capitalised(snapshots[0].Influence.Label(step))} moves the answer by"), .. snapshots[0].Gates.Layers[0].Signals.Where(signal => signal.Signal.IsGate()).Select(signal => $"{MetricLabels.Capitalised(signal.Signal.Words())}, mean")],
            snapshots.Select(snapshot => (string[])
            [
                NumberText.Count(snapshot.Epoch), ScoreLabels.Of(metric, snapshot.Scores[metric]),
                .. steps.Select((_, i) => Share(snapshot.Influence.Steps[i])),
                .. snapshot.Gates.Layers[0].Signals.Where(signal => signal.Signal.IsGate()).Select(signal => NumberText.Number(signal.Mean.Average())),
            ]));
    }

    private static Snapshot[] Chosen(ValueList<Snapshot> all, int most) => all.Count <= most
        ? [.. all]
        : [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * (all.Count - 1) / (most - 1))])];
}
