namespace SequenceToy.Metrics;

/// <summary>How much of the way from the baseline to perfect a score has gone (a skill score, as forecasters use it).</summary>
internal static class Skill
{
    // Less than this share of the way may be chance.
    private const double Least = 0.05;

    /// <returns>1 when perfect, 0 at the baseline, below 0 when worse. (score − baseline) / (perfect − baseline).</returns>
    public static double Of(Metric metric, double score, double baseline)
    {
        var perfect = Perfect(metric);
        return score == perfect ? 1 : baseline == perfect ? 0 : (score - baseline) / (perfect - baseline);
    }

    /// <summary>What nothing is better than.</summary>
    public static double Perfect(Metric metric) => MetricCatalog.Of(metric).Perfect;

    /// <summary>Whether a skill is that of the baseline.</summary>
    public static bool IsNone(double skill) => !(skill >= Least);
}
