using SequenceToy.Guards;

namespace SequenceToy.Metrics;

/// <summary>The best one can do without memory, and what it scores in closed form, over all that the task can draw: where a network starts, and where it must not end.</summary>
/// <param name="Rule">What is guessed, in a sentence: <c>Always say 1.</c></param>
/// <param name="Scores">What that scores, by metric; where another guess is better by some metric, that one says its own rule.</param>
public sealed record TrivialGuess(string Rule, ValueList<GuessedScore> Scores)
{
    /// <summary>What is guessed, in a sentence.</summary>
    public string Rule { get; init => field = Require.NotNull(value); } = Require.NotNull(Rule, nameof(Rule));

    /// <summary>What that scores, by metric.</summary>
    public ValueList<GuessedScore> Scores { get; init => field = Require.NotNull(value); } = Require.NotNull(Scores, nameof(Scores));

    /// <summary>The guess's score by a metric; null where it has no closed form. RMSE and MSE follow from each other.</summary>
    public double? this[Metric metric] => Find(metric)?.Value ?? metric switch
    {
        Metric.Rmse when Find(Metric.Mse) is { } mse => Math.Sqrt(mse.Value),
        Metric.Mse when Find(Metric.Rmse) is { } rmse => rmse.Value * rmse.Value,
        _ => null,
    };

    /// <summary>What is guessed where a metric counts: <see cref="Rule"/>, or another guess that is better by this metric.</summary>
    public string RuleFor(Metric metric) => (Find(metric) ?? metric switch
    {
        Metric.Rmse => Find(Metric.Mse),
        Metric.Mse => Find(Metric.Rmse),
        _ => null,
    })?.Rule ?? Rule;

    private GuessedScore? Find(Metric metric) => Scores.FirstOrDefault(score => score.Metric == metric);
}

/// <summary>A score of the trivial guess.</summary>
/// <param name="Metric">What is scored.</param>
/// <param name="Value">The score, in closed form; finite.</param>
public sealed record GuessedScore(Metric Metric, double Value)
{
    /// <summary>What is scored.</summary>
    public Metric Metric { get; init => field = Require.Defined(value); } = Require.Defined(Metric, nameof(Metric));

    /// <summary>The score, in closed form.</summary>
    public double Value { get; init => field = Require.Finite(value); } = Require.Finite(Value, nameof(Value));

    /// <summary>What is guessed to score this, where that is something else than <see cref="TrivialGuess.Rule"/> says: the constant most often right is seldom the one nearest. Default: null.</summary>
    public string? Rule { get; init; }
}
