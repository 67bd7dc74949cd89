namespace SequenceToy;

/// <summary>The score to reach: a metric and its limit.</summary>
/// <param name="Metric">The metric of the goal.</param>
/// <param name="Threshold">The score to reach: a lower limit where higher is better, such as accuracy; otherwise an upper limit.</param>
public sealed record Goal(Metric Metric, double Threshold)
{
    /// <summary>The metric of the goal.</summary>
    public Metric Metric { get; init => field = Require.Defined(value); } = Require.Defined(Metric, nameof(Metric));

    /// <summary>The score to reach: a lower limit where higher is better, such as accuracy; otherwise an upper limit; finite.</summary>
    public double Threshold { get; init => field = Require.Finite(value); } = Require.Finite(Threshold, nameof(Threshold));

    /// <summary>True when a higher score is better.</summary>
    public bool HigherIsBetter => Metric.HigherIsBetter();

    /// <summary>Returns true when a score reaches the threshold.</summary>
    public bool IsReachedBy(double score) => HigherIsBetter ? score >= Threshold : score <= Threshold;

    /// <summary>Formats a score by the metric of the goal, with enough digits to show whether the score reaches the threshold.</summary>
    public string Format(double score) =>
        Math.Abs(score - Threshold) < Math.Abs(score - Skill.Perfect(Metric)) ? MetricCatalog.Of(Metric).Format(score, Threshold)
            : Metric.Format(score);

    /// <summary>Returns true when a score reaches the threshold. A share of correct predictions must exceed it by the standard error, √(p
    /// (1 − p) / n), so that other samples reach it too.</summary>
    internal bool IsSafelyReachedBy(double score, int sequences) =>
        IsReachedBy(Metric.IsShare() ? score - Math.Sqrt(Math.Max(score * (1 - score), 0) / sequences) : score);

    /// <summary>The limit in words, such as <c>at most 1</c> or <c>at least 99.9%</c>. For a goal of 100% it is <c>100%</c>, without <c>at
    /// least</c>.</summary>
    public string Limit => Metric.IsShare() && Threshold == Skill.Perfect(Metric) ? Metric.Format(Threshold)
        : $"{(HigherIsBetter ? "at least" : "at most")} {Metric.Format(Threshold)}";

    /// <summary>Returns the goal in words, such as <c>RMSE at most 1</c>.</summary>
    public override string ToString() => $"{Metric.ToText()} {Limit}";
}
