using System.Globalization;
using SequenceToy.Diagnosis;
using SequenceToy.Evaluation;
using SequenceToy.Reports.Html;
using SequenceToy.Tasks;
using SequenceToy.Training;

namespace SequenceToy.Reports.Page;

/// <summary>The header of the page: title, task summary, verdict and key numbers.</summary>
internal static class PageHeader
{
    private const int LongestRule = 48;
    private const int LongestSummary = 600;

    public static Markup Of(ReportContext context)
    {
        var result = context.Result;
        var (verdict, task) = (result.Diagnosis.Verdict, result.Task);
        var lead = task is not null ? Phrase.Cut(task.Summary, LongestSummary)
            : OwnDataText.Lead(result);
        return Of(context.Title, lead, verdict, Tiles(result), context.Options.Date);
    }

    /// <summary>Returns a header.</summary>
    /// <param name="title">The title of the page.</param>
    /// <param name="lead">The first sentence.</param>
    /// <param name="verdict">The verdict of the badge.</param>
    /// <param name="tiles">The key numbers with their names and notes.</param>
    /// <param name="date">The creation date; null for none.</param>
    public static Markup Of(
        string title, string lead, Verdict verdict, IEnumerable<(string Name, string Value, string Note)> tiles, DateTimeOffset? date)
    {
        var (kind, mark) = Badge(verdict);
        return Of(title, lead, (kind, mark, Phrase.Capitalized(verdict.ToText())), tiles, date);
    }

    /// <summary>Returns a header with any badge.</summary>
    /// <param name="title">The title of the page.</param>
    /// <param name="lead">The first sentence.</param>
    /// <param name="badge">The style of the badge (good, middling or bad), its mark and its text.</param>
    /// <param name="tiles">The key numbers with their names and notes.</param>
    /// <param name="date">The creation date; null for none.</param>
    public static Markup Of(
        string title, string lead, (string Kind, string Mark, string Text) badge,
        IEnumerable<(string Name, string Value, string Note)> tiles, DateTimeOffset? date) => Markup.Of($"""
        <header>
        <div class="bar"><span class="brand">SequenceToy report</span>
        <button type="button" id="theme" class="button" hidden>Dark</button></div>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <p class="badge {badge.Kind}"><span aria-hidden="true">{badge.Mark}</span> {badge.Text}</p>
        <dl class="tiles">{Markup.Each(tiles, Tile)}</dl>
        {Date(date)}</header>
        """);

    private static Markup Tile((string Name, string Value, string Note) tile) =>
        Markup.Of($"<div><dt>{tile.Name}</dt><dd>{tile.Value}<small>{tile.Note}</small></dd></div>\n");

    private static IEnumerable<(string Name, string Value, string Note)> Tiles(ExperimentResult result)
    {
        var metric = result.Evidence.Metric;
        var scoreUnit = metric.IsShare() ? "" : $"{metric.Unit()}, ";
        yield return (Phrase.Capitalized(metric.ToText()), ScoreLabels.Of(metric, result.Scores[metric]), scoreUnit + On(result));
        var baseline = result.Baseline;
        yield return (BaselineHeading.Of(baseline), ScoreLabels.Of(metric, baseline[metric]), Rule(baseline.RuleFor(metric).TrimEnd('.')));
        if (result.Goal is { } goal)
        {
            var unit = goal.Metric.IsInTargetUnit() ? $" ({goal.Metric.Unit()})" : "";
            var limit = goal.Limit.StartsWith("at", StringComparison.Ordinal) ? goal.HigherIsBetter ? "or more" : "or less" : "";
            yield return ("Goal", ScoreLabels.Of(goal.Metric, goal.Threshold), limit + unit);
        }

        yield return ("Epochs", NumberFormat.Count(result.History.Count), Ended(result) + Kept(result));
        yield return ("Parameters", NumberFormat.Count(result.Summary.ParameterCount), ResultLabels.Network(result.Settings.Recurrent));
        yield return (
            "Training time", NumberFormat.Seconds(result.Environment.TrainSeconds),
            $"with validation, snapshots and start-up; {ResultLabels.Engine(result.EngineChoice)}");
    }

    private static string On(ExperimentResult result) => $"on {ResultLabels.ScoredOn(result)}"
        + (result.ScoredOn != EvaluatedOn.Training && result.TestOverlap > 0
            ? $"; {(result.TestOverlap == 1 ? "all" : NumberFormat.Percent(result.TestOverlap))} of them also occur among the "
                + $"{(result.Settings.FreshDataEachEpoch ? "first epoch's " : "")}training samples"
            : "");

    private static string Ended(ExperimentResult result) => result.StopReason switch
    {
        StopReason.Completed => "all requested epochs",
        StopReason.StoppedEarly => "stopped early",
        StopReason.Solved => "stopped when the goal was reached",
        StopReason.Canceled => $"canceled, of {NumberFormat.Count(result.Settings.Training.Epochs)}",
        StopReason.Diverged => $"diverged, of {NumberFormat.Count(result.Settings.Training.Epochs)}",
        _ => throw new NotSupportedException($"stopReason is not known: {result.StopReason}."),
    };

    private static string Kept(ExperimentResult result) =>
        result.History.Count == 0 ? ""
            : $"; scored with the weights of epoch {NumberFormat.Count(result.BestEpoch ?? result.History.Count)}";

    // A rule too long for a tile is below the table of scores.
    private static string Rule(string rule) => rule.Length <= LongestRule ? rule : "(rule below, in Scores and predictions)";

    private static (string Kind, string Mark) Badge(Verdict verdict) =>
        verdict is Verdict.Learned or Verdict.AtNoiseFloor ? ("good", "✓")
        : verdict is Verdict.StillLearning or Verdict.CannotTell ? ("middling", "…")
        : ("bad", "✗");

    // On a line of its own: reports with different dates differ in one line only.
    private static Markup? Date(DateTimeOffset? date)
    {
        if (date is not { } made)
        {
            return null;
        }

        var text =
            made.ToString(
                made.Offset == TimeSpan.Zero ? "d MMMM yyyy, HH:mm 'UTC'" : "d MMMM yyyy, HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);
        return Markup.Of(
            $"<p class=\"date\">Created on <time datetime=\"{made.ToString("O", CultureInfo.InvariantCulture)}\">{text}</time>.</p>\n");
    }
}
