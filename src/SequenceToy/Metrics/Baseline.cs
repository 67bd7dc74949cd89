using System.Text.Json.Serialization;

namespace SequenceToy.Metrics;

/// <summary>
/// The best one can do without memory, and what it scores in closed form, over all that the task can draw: where a network starts, and
/// where it must not end.
/// </summary>
/// <param name="Rule">What is guessed, in a sentence: <c>Always say 1.</c></param>
/// <param name="Scores">What that scores, by metric; where another guess is better by some metric, that one says its own rule.</param>
public sealed record Baseline(string Rule, ValueList<BaselineScore> Scores)
{
    /// <summary>What is guessed, in a sentence.</summary>
    public string Rule { get; init => field = Require.NotNull(value); } = Require.NotNull(Rule, nameof(Rule));

    /// <summary>What that scores, by metric.</summary>
    public ValueList<BaselineScore> Scores { get; init => field = Require.NotNull(value); } = Require.NotNull(Scores, nameof(Scores));

    /// <summary>
    /// Carries <see cref="Rule"/> out: the answers to samples from their inputs alone, [samples · answers · width], each sequence with room
    /// for as many answers as the longest. Default: null, the rule is in words only. Not compared when guesses are, and not saved.
    /// </summary>
    [JsonIgnore]
    public Func<SequenceDataset, float[]>? Answers { get; init; }

    /// <summary>The guess's score by a metric; null where it has no closed form. Some follow from others, such as RMSE and MSE.</summary>
    public double? this[Metric metric] => Find(metric)?.Value;

    /// <summary>What is guessed where a metric counts: <see cref="Rule"/>, or another guess that is better by this metric.</summary>
    public string RuleFor(Metric metric) => Find(metric)?.Rule ?? Rule;

    /// <summary>Carries the rule for a metric out on samples and scores it: near the closed form, apart by chance.</summary>
    /// <param name="metric">What is scored; one that such answers have.</param>
    /// <param name="samples">Samples of the task.</param>
    /// <returns>The score; null where the rule is in words only.</returns>
    /// <exception cref="ArgumentException">The metric does not exist for this kind of answer.</exception>
    public double? Measure(Metric metric, SequenceDataset samples)
    {
        Require.NotNull(samples, nameof(samples));
        if ((Find(metric)?.Answers ?? Answers)?.Invoke(samples) is not { } answers)
        {
            return null;
        }

        // Where probabilities are scored the rule gives outputs, and no answers are looked at.
        var isOutputs = MetricCatalog.Of(metric).IsOfProbabilities;
        var others = new float[samples.Count * samples.TargetSteps * (isOutputs ? samples.Target.Width : samples.Target.Size)];
        return (isOutputs ? Metrics.Scores.Of(others, answers, samples) : Metrics.Scores.Of(answers, others, samples))[metric];
    }

    /// <summary>Whether the rules and scores are the same.</summary>
    public bool Equals(Baseline? other) =>
        other is not null && string.Equals(Rule, other.Rule, StringComparison.Ordinal) && Scores.Equals(other.Scores);

    public override int GetHashCode() => HashCode.Combine(Rule, Scores);

    private BaselineScore? Find(Metric metric) =>
        Known(metric)
        ?? (MetricCatalog.Of(metric).Relation is { } own && Known(own.Base) is { } other
            ? other with { Metric = metric, Value = own.FromBase(other.Value) } : null)
        ?? Scores.Select(score => MetricCatalog.Of(score.Metric).Relation is { } relation && relation.Base == metric
            ? score with { Metric = metric, Value = relation.ToBase(score.Value) }
            : null).FirstOrDefault(score => score is not null);

    private BaselineScore? Known(Metric metric) => Scores.FirstOrDefault(score => score.Metric == metric);
}

/// <summary>A score of the trivial guess.</summary>
/// <param name="Metric">What is scored.</param>
/// <param name="Value">The score, in closed form; finite.</param>
public sealed record BaselineScore(Metric Metric, double Value)
{
    /// <summary>What is scored.</summary>
    public Metric Metric { get; init => field = Require.Defined(value); } = Require.Defined(Metric, nameof(Metric));

    /// <summary>The score, in closed form.</summary>
    public double Value { get; init => field = Require.Finite(value); } = Require.Finite(Value, nameof(Value));

    /// <summary>
    /// What is guessed to score this, where that is something else than <see cref="Baseline.Rule"/> says: the constant most often right
    /// is seldom the one nearest. Default: null.
    /// </summary>
    public string? Rule { get; init; }

    /// <summary>
    /// Carries that other rule out, as <see cref="Baseline.Answers"/>; where probabilities are scored, as by cross-entropy, it gives
    /// the outputs of a network, [samples · answers · size]. Default: null.
    /// </summary>
    [JsonIgnore]
    public Func<SequenceDataset, float[]>? Answers { get; init; }

    /// <summary>Whether metric, score and rule are the same.</summary>
    public bool Equals(BaselineScore? other) => other is not null && (Metric, Value, Rule) == (other.Metric, other.Value, other.Rule);
    public override int GetHashCode() => HashCode.Combine(Metric, Value, Rule);
}
