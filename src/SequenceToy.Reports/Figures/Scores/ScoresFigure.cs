using SequenceToy.Metrics;

namespace SequenceToy.Reports.Figures;

/// <summary>All scores of a result compared with the baseline.</summary>
internal sealed class ScoresFigure
{
    public ScoresFigure(ExperimentResult result)
    {
        var baseline = result.Baseline;
        Heading = BaselineHeading.Of(baseline);
        Rows =
        [
            .. from score in result.Scores.ByMetric
               where score.Key.IsShown(result.Model.Target, result.Goal?.Metric)
               let isOther = !string.Equals(baseline.RuleFor(score.Key), baseline.Rule, StringComparison.Ordinal)
               select new ScoreRow(score.Key, score.Value, baseline[score.Key], isOther),
        ];
        Baseline = $"Baseline: {baseline.Rule}{Samples(baseline, result.Evidence.Metric)}";
        var others = Rows.Where(row => row.IsOther).GroupBy(row => baseline.RuleFor(row.Metric), row => row.Metric, StringComparer.Ordinal);
        OtherBaselines = [.. others.Select(rule => $"* For {Phrase.Listed(rule.Select(metric => metric.ToText()))}: {rule.Key}")];
        ConstantNumbers = result.Scores.ConstantTargets.Count == 0 ? null
            : $"NRMSE and R² leave out the constant target numbers: "
                + $"{Phrase.Listed(result.Scores.ConstantTargets.Select(column => NumberFormat.Count(column + 1)))}.";
    }

    /// <summary>The heading of the baseline's column, with its name.</summary>
    public string Heading { get; }
    public IReadOnlyList<ScoreRow> Rows { get; }

    /// <summary>The rule of the baseline, and what its scores were measured on.</summary>
    public string Baseline { get; }

    /// <summary>The rules of the baseline for rows marked with a star.</summary>
    public IReadOnlyList<string> OtherBaselines { get; }

    /// <summary>A note on numbers that two scores leave out; null without such numbers.</summary>
    public string? ConstantNumbers { get; }

    private static string Samples(BaselineScores baseline, Metric metric) => (baseline.IsMeasured, baseline.ExactScore) switch
    {
        (false, _) => " Its exact score over all samples of the task.",
        (true, { } exact) =>
            $" Measured on the same samples; over all samples of the task, its {metric.ToText()} is {metric.Format(exact)}.",
        (true, null) => " Measured on the same samples.",
    };
}

/// <summary>A score and the baseline's score.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Score">The network's score.</param>
/// <param name="Baseline">The baseline's score; null when it has none.</param>
/// <param name="IsOther">True when another rule than that of the goal's metric reaches the baseline's score.</param>
internal sealed record ScoreRow(Metric Metric, double Score, double? Baseline, bool IsOther);
