namespace SequenceToy.Metrics;

/// <summary>How much of the way from guessing to perfect a score has gone (a skill score, as forecasters use it).</summary>
internal static class Skill
{
    // Less than this share of the way may be chance.
    private const double Least = 0.05;

    /// <returns>1 when perfect, 0 at the guess, below 0 when worse. (score − guess) / (perfect − guess).</returns>
    public static double Of(Metric metric, double score, double guess)
    {
        var perfect = Perfect(metric);
        return score == perfect ? 1 : guess == perfect ? 0 : (score - guess) / (perfect - guess);
    }

    /// <summary>What nothing is better than: 1 for shares of right answers, 0 for errors.</summary>
    public static double Perfect(Metric metric) => metric.HigherIsBetter() ? 1 : 0;

    /// <summary>Whether a skill is that of guessing.</summary>
    public static bool IsNone(double skill) => !(skill >= Least);
}
