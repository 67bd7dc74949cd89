using SequenceToy.Guards;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>All scores of a result beside those of guessing.</summary>
internal static class ScoreTable
{
    public static Markup Of(ExperimentResult result)
    {
        var guessing = result.Guessing;
        var rows = result.Scores.ByMetric.Where(score => score.Key.IsShown(result.Model.Target, result.Goal?.Metric)).ToArray();
        var marked = rows.Select(row => row.Key)
            .Where(metric => !guessing.IsMeasured && guessing[metric] is not null && guessing.IsMeasuredFor(metric)).ToHashSet();
        var table = Tables.Table(
            "Scores",
            ["Score", "Network", "Guessing"],
            rows.Select(row => new[] { Name(row.Key, marked.Contains(row.Key)), ScoreLabels.Of(row.Key, row.Value), ScoreLabels.Of(row.Key, guessing[row.Key]) }));
        var (answers, scoredOn) = (NumberFormat.Count(result.Scores.Count, "answer"), ResultLabels.ScoredOn(result));
        const string measured = " Measured on the same samples.";
        return table
            .Add($"<p class=\"small\">On {answers} to {scoredOn}. Guessing: {guessing.Rule}{(guessing.IsMeasured ? measured : "")}</p>\n")
            .Add(marked.Count == 0
                ? Markup.Of($"")
                : Markup.Of($"<p class=\"small\">* For these scores another guess: {guessing.MeasuredRule}{measured}</p>\n"));
    }

    private static string Name(Metric metric, bool isMarked) =>
        $"{MetricLabels.Capitalised(metric.Words())}{(metric.IsShare() ? "" : $" ({metric.Unit()})")}{(isMarked ? " *" : "")}";
}
