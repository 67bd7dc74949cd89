namespace SequenceToy.Reports.Labels;

/// <summary>Scores as a page shows them: shares of right answers in percent, all others in their unit.</summary>
internal static class ScoreLabels
{
    private const double JustBelow = 99.99;

    /// <summary>A metric for an axis: <c>RMSE (real units)</c>, <c>Accuracy (%)</c>.</summary>
    public static string Axis(Metric metric) => $"{MetricLabels.Capitalised(metric.Words())} ({(metric.IsShare() ? "%" : metric.Unit())})";

    /// <summary>A score: <c>0.1439</c>, <c>99.6 %</c>; a dash where there is none.</summary>
    public static string Of(Metric metric, double? score) => score is { } value ? metric.Format(value) : "–";

    /// <summary>A score for a chart, in the unit of its axis.</summary>
    public static double? Point(Metric metric, double? score) =>
        !metric.IsShare() ? ChartNumber.Of(score)
        : score < 1 ? Math.Min(ChartNumber.Of(100 * score)!.Value, JustBelow)
        : ChartNumber.Of(100 * score);

    /// <summary>A goal in words: <c>RMSE at most 0.99</c>.</summary>
    public static string Of(Goal goal) => MetricLabels.Capitalised(goal.ToString());
}
