namespace SequenceToy.Tasks;

/// <summary>What is scored.</summary>
public enum Metric
{
    /// <summary>Root of the mean squared error, in real units; lower is better.</summary>
    Rmse,

    /// <summary>Mean absolute error, in real units; lower is better.</summary>
    Mae,

    /// <summary>Share of right answers, from 0 to 1; higher is better.</summary>
    Accuracy,
}

/// <summary>The score at which a task counts as solved.</summary>
/// <param name="Metric">What is scored.</param>
/// <param name="Threshold">The score to reach: at most for errors, at least for accuracy.</param>
public sealed record Goal(Metric Metric, double Threshold)
{
    /// <summary>Whether a higher score is better.</summary>
    public bool HigherIsBetter => Metric == Metric.Accuracy;

    /// <summary>Whether a score reaches the threshold.</summary>
    public bool IsReachedBy(double score) => HigherIsBetter ? score >= Threshold : score <= Threshold;

    /// <summary>The goal in words: <c>RMSE at most 1</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name} {(HigherIsBetter ? "at least" : "at most")} {Threshold}");

    private string Name => Metric switch
    {
        Metric.Rmse => "RMSE",
        Metric.Mae => "MAE",
        _ => "accuracy",
    };
}
