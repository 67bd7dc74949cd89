using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>All scores of a result beside those of guessing.</summary>
internal static class ScoreTable
{
    public static Markup Of(ExperimentResult result)
    {
        var guessing = result.Guessing;
        var rows = Rows(result).Where(row => row.Find(result.Scores) is not null).ToArray();
        var marked = rows.Where(row => !guessing.IsMeasured && row.Find(guessing.Scores) is not null && (row.Metric is not { } metric || guessing.IsMeasuredFor(metric))).ToHashSet();
        var table = Tables.Table(
            "Scores",
            ["Score", "Network", "Guessing"],
            rows.Select(row => new[]
            {
                row.Name + (row.Unit.Length > 0 ? $" ({row.Unit})" : "") + (marked.Contains(row) ? " *" : ""), row.Text(row.Find(result.Scores)!.Value), row.Find(guessing.Scores) is { } guess ? row.Text(guess) : "–",
            }));
        return table
            .Add($"<p class=\"small\">On {NumberText.Counted(result.Scores.Count, "answer")} to {ResultLabels.ScoredOn(result)}. Guessing: {guessing.Rule}{(guessing.IsMeasured ? " Measured on the same samples." : "")}</p>\n")
            .Add(marked.Count == 0 ? Markup.Of($"") : Markup.Of($"<p class=\"small\">* For these scores another guess: {guessing.MeasuredRule} Measured on the same samples.</p>\n"));
    }

    private static IEnumerable<Row> Rows(ExperimentResult result)
    {
        yield return new("RMSE", Metric.Rmse, "real units", scores => scores.Rmse);
        if (result.Task?.Goal.Metric == Metric.Mse)
        {
            yield return new("MSE", Metric.Mse, "real units squared", scores => scores.Mse);
        }

        yield return new("MAE", Metric.Mae, "real units", scores => scores.Mae);
        yield return new("Largest error", null, "real units", scores => scores.LargestError);
        yield return new("NRMSE", Metric.Nrmse, "1 is as good as their own mean", scores => scores.Nrmse);
        yield return new("R²", Metric.Nrmse, "1 is perfect", scores => scores.R2);
        yield return new("Accuracy", Metric.Accuracy, "", scores => scores.Accuracy);

        // With one answer to a sequence both are the same.
        if (result.Model.Target.Placement == TargetPlacement.EveryStep)
        {
            yield return new("Sequence accuracy", Metric.SequenceAccuracy, "", scores => scores.SequenceAccuracy);
        }

        yield return new("Accuracy, all steps", null, "", scores => scores.AllStepsAccuracy);
        yield return new("Cross-entropy", Metric.CrossEntropy, "nats", scores => scores.CrossEntropy);
    }

    /// <param name="Name">What stands before it.</param>
    /// <param name="Metric">The metric it is, or is worked out from; null for one that nothing is judged by.</param>
    /// <param name="Unit">Its unit; empty for shares of right answers.</param>
    /// <param name="Find">The score.</param>
    private sealed record Row(string Name, Metric? Metric, string Unit, Func<Scores, double?> Find)
    {
        public string Text(double score) => Unit.Length == 0 ? NumberText.Share(score) : Unit is "1 is perfect" ? NumberText.UpTo(1, score) : NumberText.Number(score);
    }
}
