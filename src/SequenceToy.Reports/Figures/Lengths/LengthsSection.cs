using SequenceToy.Metrics;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on scores for lengths and conditions outside the training data.</summary>
internal static class LengthsSection
{
    public static ReportSection<ReportContext> Section { get; } = new("lengths", "Generalization", Of, "lengths.js");

    public static Markup? Of(ReportContext context)
    {
        var (result, figure) = (context.Result, LengthsFigure.Of(context.Result));
        if (figure is null && result.ByCondition.Count == 0)
        {
            return null;
        }

        var section = new Markup();
        if (figure is not null)
        {
            context.Charts["lengths"] = Data(figure);
            section.Add(ByLength(figure));
        }

        if (result.ByCondition.Count > 0)
        {
            var metric = result.Evidence.Metric;
            section.Add($"<h3>Scores under other conditions</h3>\n").Add(Tables.Table(
                "Scores by condition",
                ["Condition", ScoreLabels.Axis(metric), BaselineHeading.Of(result.ByCondition.Select(condition => condition.Baseline))],
                result.ByCondition.Select(
                    condition => (string[])[condition.Name, .. Cells(metric, condition.Scores, condition.Baseline)])));
        }

        return result.IsScoredInFull ? section
            : section.Add($"<p>Not all lengths and conditions were scored: the run was canceled, or the task failed at one.</p>\n");
    }

    private static object Data(LengthsFigure figure) => new
    {
        Axis = ScoreLabels.Axis(figure.Metric),
        figure.Unit,
        Lengths = figure.Scores.Select(length => length.Length),
        Scores = figure.Scores.Select(length => ChartNumber.Of(figure.Metric, length.Scores[figure.Metric])),
        Baseline = figure.Scores.Select(length => ChartNumber.Of(figure.Metric, length.Baseline[figure.Metric])),
        Trained = new[] { figure.Trained.Shortest, figure.Trained.Longest },
        IsShare = figure.Metric.IsShare(),
    };

    private static Markup ByLength(LengthsFigure figure)
    {
        var axis = ScoreLabels.Axis(figure.Metric);
        var table = Tables.Table(
            "Scores by length",
            [$"Length ({figure.Unit})", axis, BaselineHeading.Of(figure.Scores.Select(length => length.Baseline)), "Predictions"],
            figure.Scores.Select(length => (string[])
            [
                NumberFormat.Count(length.Length), .. Cells(figure.Metric, length.Scores, length.Baseline),
                    NumberFormat.Count(length.Scores.Count),
            ]));
        return Tables.Chart(
            "lengths-chart", "lengths", $"{axis} by length ({figure.Unit})", Reading(figure), null,
                Tables.Folded("Scores by length as a table", table));
    }

    private static string Reading(LengthsFigure figure)
    {
        var ends = new[] { figure.Scores[0], figure.Scores[^1] }.Distinct().Select(length =>
            $"{ScoreLabels.Of(figure.Metric, length.Scores[figure.Metric])} at length {NumberFormat.Count(length.Length)}");
        var lengths = figure.Trained.Longest == 1 ? figure.TrainedOn : $"{figure.TrainedOn} {figure.Unit}";
        var trained = figure.Trained.Shortest == figure.Trained.Longest
            ? $"training length is {lengths} (the line in the chart)"
            : $"training lengths are {lengths} (the shaded area in the chart)";
        var tested =
            $"{NumberFormat.Count(figure.SamplesPerLength, "sample")} of each of {NumberFormat.Count(figure.Scores.Count, "length")}";
        return $"{Phrase.Capitalized(figure.Metric.ToText())} is {string.Join(" and ", ends)}. The {trained}. "
            + $"Measured on {tested}, which are not the samples of the scores above"
            + "." + FirstFailing(figure);
    }

    // Some tasks are tested at every length, with one sequence each, besides the lengths of the chart.
    private static string FirstFailing(LengthsFigure figure) => figure.FirstFailing switch
    {
        null => "",
        { } length when figure.Scores.Any(scores => scores.Length == length) =>
            $" The shortest of these lengths with a wrong prediction is {NumberFormat.Count(length)}.",
        { } length => " In a further test with one sequence of every length, the shortest length with a wrong prediction is "
            + $"{NumberFormat.Count(length)}.",
    };

    private static string[] Cells(Metric metric, Scores scores, BaselineScores baseline) =>
        [ScoreLabels.Of(metric, scores.Find(metric)), ScoreLabels.Of(metric, baseline[metric])];
}
