namespace SequenceToy;

/// <summary>What is known of each metric.</summary>
public static class MetricExtensions
{
    /// <summary>Whether a higher score is better.</summary>
    public static bool HigherIsBetter(this Metric metric) => MetricCatalog.Of(metric).HigherIsBetter;

    /// <summary>Whether scores are shares from 0 to 1, which people read in percent.</summary>
    public static bool IsShare(this Metric metric) => MetricCatalog.Of(metric).Unit == MetricUnit.Share;

    /// <summary>Whether scores depend on the unit that answers are in, such as an RMSE in degrees.</summary>
    public static bool IsInAnswerUnit(this Metric metric) =>
        MetricCatalog.Of(metric).Unit is MetricUnit.Answer or MetricUnit.AnswerSquared;

    /// <summary>The unit as people read it: <c>real units</c>, <c>nats</c>; of a score without one, how to read it: <c>1 is
    /// perfect</c>.</summary>
    public static string Unit(this Metric metric) => MetricCatalog.Of(metric).UnitText;

    /// <summary>The metric as people write it: <c>RMSE</c>, <c>sequence accuracy</c>.</summary>
    public static string ToText(this Metric metric) => MetricCatalog.Of(metric).Name;

    /// <summary>Formats a score: shares in percent, <c>99.9%</c>, others with four significant digits, <c>40.82</c>.</summary>
    /// <remarks>Only a perfect score reads as one: just below it says <c>&gt; 99.99%</c>.</remarks>
    /// <param name="metric">What is scored.</param>
    /// <param name="score">The score; not finite numbers are allowed.</param>
    public static string Format(this Metric metric, double score) => MetricCatalog.Of(metric).Format(score);

    /// <summary>Formats a score in a column: shares in percent with two decimals, <c>99.90%</c>, others with so many decimals.</summary>
    /// <param name="metric">What is scored.</param>
    /// <param name="score">The score; not finite numbers are allowed.</param>
    /// <param name="decimals">How many decimals, from 0.</param>
    public static string Format(this Metric metric, double score, int decimals) => MetricCatalog.Of(metric).FormatColumn(score, decimals);

    /// <summary>Whether a table of scores shows the metric: not where it repeats another one of the table.</summary>
    /// <param name="metric">What is scored.</param>
    /// <param name="target">What the answers look like.</param>
    /// <param name="goal">The metric that the goal is about; null without a goal.</param>
    public static bool IsShown(this Metric metric, TargetSpec target, Metric? goal) => MetricCatalog.Of(metric).IsShown(target, goal);

    /// <summary>Whether all samples with such answers have this score, so that a goal can be about it.</summary>
    internal static bool Fits(this Metric metric, TargetSpec target) => MetricCatalog.Of(metric).Fits(target);
}
