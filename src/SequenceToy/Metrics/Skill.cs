namespace SequenceToy.Metrics;

/// <summary>The skill score of forecasting: 1 is perfect, 0 equals the baseline.</summary>
internal static class Skill
{
    // A smaller share may be chance.
    private const double Least = 0.05;

    /// <returns>(score − baseline) / (perfect − baseline): 1 when perfect, 0 at the baseline, below 0 when worse.</returns>
    public static double Of(Metric metric, double score, double baseline)
    {
        var perfect = Perfect(metric);
        return score == perfect ? 1 : baseline == perfect ? 0 : (score - baseline) / (perfect - baseline);
    }

    /// <summary>Returns the best possible score.</summary>
    public static double Perfect(Metric metric) => MetricCatalog.Of(metric).Perfect;

    /// <summary>Returns true when a skill is no better than the baseline's.</summary>
    public static bool IsNone(double skill) => !(skill >= Least);
}
