using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The table of all baselines that apply to your own data.</summary>
internal static class BaselinesTable
{
    /// <returns>The table; null for a task, or when only one baseline applies.</returns>
    public static Markup? Of(ExperimentResult result)
    {
        if (result.Task is not null || result.Baselines.Count < 2)
        {
            return null;
        }

        Metric[] metrics = [.. new[] { result.Evidence.Metric, result.Scores.Rmse is null ? Metric.Accuracy : Metric.Rmse }.Distinct()];
        var rows = result.Baselines.Select(baseline =>
            (string[])
            [
                Phrase.Capitalized(baseline.Name), .. metrics.Select(metric => ScoreLabels.Of(metric, baseline[metric])), baseline.Rule,
            ]);
        return Tables.Table("All baselines", ["Baseline", .. metrics.Select(ScoreLabels.Axis), "Rule"], rows);
    }
}
