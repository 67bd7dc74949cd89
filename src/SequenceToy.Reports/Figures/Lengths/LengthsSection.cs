using SequenceToy.Guards;
using SequenceToy.Metrics;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Labels;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Figures;

/// <summary>Scores on other lengths and under other conditions than those trained on.</summary>
internal static class LengthsSection
{
    public static ReportSection Section { get; } = new("lengths", "Beyond training", Of, "lengths.js");

    public static Markup? Of(ReportContext context)
    {
        var result = context.Result;
        if (result.ByLength.Count == 0 && result.ByCondition.Count == 0)
        {
            return null;
        }

        var metric = MetricLabels.MetricOf(result);
        var section = new Markup();
        if (result.ByLength.Count > 0)
        {
            section.Add(ByLength(context, (IVariableLengthTask)result.Task!, metric));
        }

        if (result.ByCondition.Count > 0)
        {
            section.Add($"<h3>Under other conditions</h3>\n").Add(Tables.Table(
                "Scores by condition",
                ["Condition", ScoreLabels.Axis(metric), "Guessing"],
                result.ByCondition.Select(condition => new[] { condition.Name, Score(condition.Scores, metric), Guess(condition.Guessing, metric) })));
        }

        return result.IsScoredInFull ? section : section.Add($"<p>The run was cancelled before all lengths and conditions were scored.</p>\n");
    }

    private static Markup ByLength(ReportContext context, IVariableLengthTask task, Metric metric)
    {
        var lengths = context.Result.ByLength;
        var trained = task.Lengths;
        context.Charts["lengths"] = new
        {
            Axis = ScoreLabels.Axis(metric),
            Unit = task.LengthUnit,
            Lengths = lengths.Select(length => length.Length),
            Scores = lengths.Select(length => ScoreLabels.Point(metric, length.Scores.Find(metric))),
            Guess = lengths.Select(length => ScoreLabels.Point(metric, length.Guessing[metric])),
            Trained = new[] { trained.Shortest, trained.Longest },
            IsShare = metric.IsShare(),
        };
        var (shortest, longest) = (lengths[0], lengths[^1]);
        var reading = $"{MetricLabels.Capitalised(metric.Words())} is {Score(shortest.Scores, metric)} at length {NumberFormat.Count(shortest.Length)} and {Score(longest.Scores, metric)} at length {NumberFormat.Count(longest.Length)}. Trained on {NumberFormat.Range(trained.Shortest, trained.Longest)} {task.LengthUnit}, {(trained.Shortest == trained.Longest ? "at the line" : "the shaded part")}."
            + $" Measured on {NumberFormat.Count(context.Result.Settings.SamplesPerLength ?? task.SamplesPerLength, "sequence")} of each of {NumberFormat.Count(lengths.Count, "length")}, others than the scores above{(context.Result.FirstFailingLength is { } failing ? $"; of these lengths the shortest with a wrong answer is {NumberFormat.Count(failing)}" : "")}.";
        return Tables.Chart("lengths-chart", "lengths", $"{ScoreLabels.Axis(metric)} by length ({task.LengthUnit})", reading, null, Tables.Folded("These numbers as a table", Tables.Table(
            "Scores by length",
            [$"Length ({task.LengthUnit})", ScoreLabels.Axis(metric), "Guessing", "Answers"],
            lengths.Select(length => new[] { NumberFormat.Count(length.Length), Score(length.Scores, metric), Guess(length.Guessing, metric), NumberFormat.Count(length.Scores.Count) }))));
    }

    private static string Score(Scores scores, Metric metric) => ScoreLabels.Of(metric, scores.Find(metric));

    private static string Guess(Guessing guessing, Metric metric) => ScoreLabels.Of(metric, guessing[metric]);
}
