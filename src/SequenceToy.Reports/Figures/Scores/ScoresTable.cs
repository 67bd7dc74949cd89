using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The table of all scores on the page.</summary>
internal static class ScoresTable
{
    private const string Shares = "Accuracy: share of single predictions that are correct. Sequence accuracy: share of sequences whose "
        + "predictions are all correct.";

    private const string AllSteps = "Accuracy over all steps and cross-entropy are measured on all predictions used in the loss, "
        + "also those that are not scored.";

    public static Markup Of(ExperimentResult result)
    {
        var figure = new ScoresFigure(result);
        var rows = figure.Rows.Select(row => new[]
        {
            Name(row), ScoreLabels.Of(row.Metric, row.Score), ScoreLabels.Of(row.Metric, row.Baseline),
        });
        var (samples, count) = (result.TestSamples.Count, result.Scores.Count);
        var on = ResultLabels.Samples(result, samples) + (count == samples ? "" : $" ({NumberFormat.Count(count, "prediction")})");
        return Tables.Table("Scores", ["Metric", "Network", figure.Heading], rows)
            .Add($"<p class=\"small\">Scores on {on}. {figure.Baseline}</p>\n")
            .Add(Markup.Each(figure.OtherBaselines, other => Markup.Of($"<p class=\"small\">{other}</p>\n")))
            .Add(figure.Rows.Any(row => row.Metric == Metric.SequenceAccuracy) ? Markup.Of($"<p class=\"small\">{Shares}</p>\n") : new Markup())
            .Add(figure.Rows.Any(row => row.Metric == Metric.AllStepsAccuracy) ? Markup.Of($"<p class=\"small\">{AllSteps}</p>\n") : new Markup())
            .Add(figure.ConstantNumbers is { } note ? Markup.Of($"<p class=\"small\">{note}</p>\n") : new Markup())
            .Add(BaselinesTable.Of(result) ?? new Markup());
    }

    private static string Name(ScoreRow row) =>
        $"{Phrase.Capitalized(row.Metric.ToText())}{(row.Metric.IsShare() ? "" : $" ({row.Metric.Unit()})")}{(row.IsOther ? " *" : "")}";
}
