namespace SequenceToy;

/// <summary>The score at which a task counts as solved.</summary>
/// <param name="Metric">What is scored.</param>
/// <param name="Threshold">The score to reach: at least where higher is better, such as accuracy, otherwise at most.</param>
public sealed record Goal(Metric Metric, double Threshold)
{
    /// <summary>What is scored.</summary>
    public Metric Metric { get; init => field = Require.Defined(value); } = Require.Defined(Metric, nameof(Metric));

    /// <summary>The score to reach: at least where higher is better, such as accuracy, otherwise at most; finite.</summary>
    public double Threshold { get; init => field = Require.Finite(value); } = Require.Finite(Threshold, nameof(Threshold));

    /// <summary>Whether a higher score is better.</summary>
    public bool HigherIsBetter => Metric.HigherIsBetter();

    /// <summary>Whether a score reaches the threshold.</summary>
    public bool IsReachedBy(double score) => HigherIsBetter ? score >= Threshold : score <= Threshold;

    /// <summary>Formats a score as <see cref="MetricExtensions.Format(Metric, double)"/> does, with digits enough to tell whether it
    /// reaches the threshold.</summary>
    public string Format(double score) =>
        Math.Abs(score - Threshold) < Math.Abs(score - Skill.Perfect(Metric)) ? MetricCatalog.Of(Metric).Format(score, Threshold)
            : Metric.Format(score);

    /// <summary>
    /// Whether the share of right answers among so many sequences reaches the threshold by its standard error, √(p (1 − p) / n), so that it
    /// will on others too; other scores need no more than to reach it.
    /// </summary>
    internal bool IsSafelyReachedBy(double score, int sequences) =>
        IsReachedBy(Metric.IsShare() ? score - Math.Sqrt(Math.Max(score * (1 - score), 0) / sequences) : score);

    /// <summary>What is to be reached, in words: <c>at most 1</c>, <c>at least 99.9%</c>.</summary>
    public string Limit => $"{(HigherIsBetter ? "at least" : "at most")} {Metric.Format(Threshold)}";

    /// <summary>The goal in words: <c>RMSE at most 1</c>.</summary>
    public override string ToString() => $"{Metric.ToText()} {Limit}";
}
