namespace SequenceToy.Reports.Labels;

/// <summary>Scores and metrics as text.</summary>
internal static class ScoreLabels
{
    /// <summary>Returns a metric as an axis label: <c>RMSE (original units)</c>, <c>Accuracy (%)</c>.</summary>
    public static string Axis(Metric metric) => $"{Phrase.Capitalized(metric.ToText())} ({(metric.IsShare() ? "%" : metric.Unit())})";

    /// <summary>Returns a score as text: <c>0.1439</c>, <c>99.6%</c>; a dash without a score.</summary>
    public static string Of(Metric metric, double? score) => score is { } value ? metric.Format(value) : "–";
}
