namespace SequenceToy;

/// <summary>Extension methods that describe metrics and format scores.</summary>
public static class MetricExtensions
{
    /// <summary>Returns true when a higher score is better.</summary>
    public static bool HigherIsBetter(this Metric metric) => MetricCatalog.Of(metric).HigherIsBetter;

    /// <summary>Returns true when scores are shares from 0 to 1, shown in percent.</summary>
    public static bool IsShare(this Metric metric) => MetricCatalog.Of(metric).Unit == MetricUnit.Share;

    /// <summary>Returns true when scores are in the unit of the targets or its square, such as an RMSE in degrees.</summary>
    public static bool IsInTargetUnit(this Metric metric) =>
        MetricCatalog.Of(metric).Unit is MetricUnit.Target or MetricUnit.TargetSquared;

    /// <summary>Returns the unit in words, such as <c>original units</c> or <c>nats</c>. Without a unit, explains the score, such as <c>1
    /// is perfect</c>.</summary>
    public static string Unit(this Metric metric) => MetricCatalog.Of(metric).UnitText;

    /// <summary>Returns the metric's name, such as <c>RMSE</c> or <c>sequence accuracy</c>.</summary>
    public static string ToText(this Metric metric) => MetricCatalog.Of(metric).Name;

    /// <summary>Formats a score: shares in percent, <c>99.9%</c>, others with four significant digits, <c>40.82</c>.</summary>
    /// <remarks>Only a perfect score is shown as perfect: a score just below 100% is shown as <c>&gt; 99.99%</c>.</remarks>
    /// <param name="metric">The metric of the score.</param>
    /// <param name="score">The score; may be infinite or NaN.</param>
    public static string Format(this Metric metric, double score) => MetricCatalog.Of(metric).Format(score);

    /// <summary>Formats a score for a column: shares in percent with two decimals, <c>99.90%</c>, others with a number of
    /// decimals.</summary>
    /// <param name="metric">The metric of the score.</param>
    /// <param name="score">The score; may be infinite or NaN.</param>
    /// <param name="decimals">The number of decimals, at least 0.</param>
    public static string Format(this Metric metric, double score, int decimals) => MetricCatalog.Of(metric).FormatColumn(score, decimals);

    /// <summary>Returns true when a table of scores shows the metric, false when the metric repeats another metric of the table.</summary>
    /// <param name="metric">The metric of the score.</param>
    /// <param name="target">The kind, size and placement of the targets.</param>
    /// <param name="goal">The metric of the goal; null without a goal.</param>
    public static bool IsShown(this Metric metric, TargetSpec target, Metric? goal) => MetricCatalog.Of(metric).IsShown(target, goal);

    /// <summary>Returns true when all samples with such targets have this score, so that a goal can use it.</summary>
    internal static bool Fits(this Metric metric, TargetSpec target) => MetricCatalog.Of(metric).Fits(target);
}
