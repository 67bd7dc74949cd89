namespace SequenceToy.Reports.Figures;

/// <summary>All scores of a result compared with the baseline.</summary>
internal sealed class ScoresFigure
{
    private const string OnTheSameSamples = " Measured on the same samples.";

    public ScoresFigure(ExperimentResult result)
    {
        var baseline = result.Baseline;
        Rows =
        [
            .. from score in result.Scores.ByMetric
               where score.Key.IsShown(result.Model.Target, result.Goal?.Metric)
               let known = baseline[score.Key]
               let isOther = !baseline.IsMeasured && known is not null && baseline.IsMeasuredFor(score.Key)
               select new ScoreRow(score.Key, score.Value, known, isOther),
        ];
        Baseline = $"Baseline: {baseline.Rule}{(baseline.IsMeasured ? OnTheSameSamples : "")}";
        var others = Rows.Where(row => row.IsOther).Select(row => row.Metric.ToText()).ToArray();
        OtherBaseline = others.Length == 0 ? null
            : $"* For {string.Join(", ", others[..^1])}{(others.Length > 1 ? " and " : "")}{others[^1]}, "
                + $"the baseline is: {baseline.MeasuredRule}{OnTheSameSamples}";
    }

    public IReadOnlyList<ScoreRow> Rows { get; }
    public string Baseline { get; }

    /// <summary>The rule of the baseline for rows marked with a star; null without such rows.</summary>
    public string? OtherBaseline { get; }
}

/// <summary>A score and the baseline's score.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Score">The network's score.</param>
/// <param name="Baseline">The baseline's score; null when it has none.</param>
/// <param name="IsOther">True when this baseline differs from the baseline of the goal's metric.</param>
internal sealed record ScoreRow(Metric Metric, double Score, double? Baseline, bool IsOther);
