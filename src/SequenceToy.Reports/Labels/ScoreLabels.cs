namespace SequenceToy.Reports.Labels;

/// <summary>Scores and metrics in words.</summary>
internal static class ScoreLabels
{
    /// <summary>A metric for an axis: <c>RMSE (real units)</c>, <c>Accuracy (%)</c>.</summary>
    public static string Axis(Metric metric) => $"{Phrase.Capitalized(metric.ToText())} ({(metric.IsShare() ? "%" : metric.Unit())})";

    /// <summary>A score: <c>0.1439</c>, <c>99.6%</c>; a dash where there is none.</summary>
    public static string Of(Metric metric, double? score) => score is { } value ? metric.Format(value) : "–";
}
