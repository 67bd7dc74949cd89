using System.Text.Json.Serialization;

namespace SequenceToy.Metrics;

/// <summary>A simple rule without training or memory, which uses at most the current input; often the best such rule.</summary>
/// <remarks>Its scores are exact: over all samples that the task can draw. A trained network must score better.</remarks>
/// <param name="Rule">The rule that makes the predictions, as a sentence, such as <c>Always predict 1.</c></param>
/// <param name="Scores">The baseline's score by each metric. A score can have its own rule, which is better by that metric.</param>
public sealed record Baseline(string Rule, ValueList<BaselineScore> Scores)
{
    /// <summary>The rule that makes the predictions, as a sentence.</summary>
    public string Rule { get; init => field = Require.NotNull(value); } = Require.NotNull(Rule, nameof(Rule));

    /// <summary>The baseline's score by each metric.</summary>
    public ValueList<BaselineScore> Scores { get; init => field = Require.NotNull(value); } = Require.NotNull(Scores, nameof(Scores));

    /// <summary>The function that applies <see cref="Rule"/>: returns predictions for samples, computed from their inputs alone.</summary>
    /// <value>The predictions, [samples · targets · width], each sequence padded to the number of targets of the longest. Default: null,
    /// the rule exists in words only. Ignored by equality, and not saved.</value>
    [JsonIgnore]
    public Func<SequenceDataset, float[]>? Predict { get; init; }

    /// <summary>Gets the baseline's score by a metric; null without a closed form. RMSE and MSE follow from each other.</summary>
    public double? this[Metric metric] => Find(metric)?.Value;

    /// <summary>Returns the rule for a metric: the one that the task names for it, or else <see cref="Rule"/>.</summary>
    public string RuleFor(Metric metric) => Find(metric)?.Rule ?? Rule;

    /// <summary>Scores the rule for a metric on samples; the score differs from the closed form only by chance.</summary>
    /// <param name="metric">The metric; it must exist for the targets of the samples.</param>
    /// <param name="samples">The samples of the task.</param>
    /// <returns>The measured score; null where the rule exists in words only.</returns>
    /// <exception cref="ArgumentException">The metric does not exist for this kind of target.</exception>
    public double? Measure(Metric metric, SequenceDataset samples)
    {
        Require.NotNull(samples, nameof(samples));
        return PredictFor(metric) is { } predict ? Score(predict, MetricCatalog.Of(metric).IsOfProbabilities, samples)[metric] : null;
    }

    /// <summary>Returns true when the rules and scores are equal.</summary>
    public bool Equals(Baseline? other) =>
        other is not null && string.Equals(Rule, other.Rule, StringComparison.Ordinal) && Scores.Equals(other.Scores);

    public override int GetHashCode() => HashCode.Combine(Rule, Scores);

    /// <summary>Returns the function that applies the rule for a metric; null where the rule exists in words only.</summary>
    /// <remarks>For metrics of probabilities the function returns outputs, which only a score's own rule has.</remarks>
    internal Func<SequenceDataset, float[]>? PredictFor(Metric metric) =>
        Find(metric)?.Predict ?? (MetricCatalog.Of(metric).IsOfProbabilities ? null : Predict);

    /// <summary>Scores predictions or outputs on samples.</summary>
    /// <exception cref="ArgumentException">The function returns another number of values than the samples have targets.</exception>
    internal static Scores Score(Func<SequenceDataset, float[]> predict, bool areOutputs, SequenceDataset samples)
    {
        var values = predict(samples);
        var others = new float[samples.Count * samples.TargetSteps * (areOutputs ? samples.Target.Width : samples.Target.Size)];
        var expected = samples.Count * samples.TargetSteps * (areOutputs ? samples.Target.Size : samples.Target.Width);
        if (values.Length != expected)
        {
            throw new ArgumentException(
                $"predict must return {NumberFormat.Plain(expected, "value")} (one per target and {(areOutputs ? "class" : "number")}); "
                + $"it returned {values.Length}.",
                nameof(predict));
        }

        return areOutputs ? Metrics.Scores.Of(others, values, samples) : Metrics.Scores.Of(values, others, samples);
    }

    private BaselineScore? Find(Metric metric) =>
        Known(metric)
        ?? (MetricCatalog.Of(metric).Relation is { } own && Known(own.Base) is { } other
            ? other with { Metric = metric, Value = own.FromBase(other.Value) } : null)
        ?? Scores.Select(score => MetricCatalog.Of(score.Metric).Relation is { } relation && relation.Base == metric
            ? score with { Metric = metric, Value = relation.ToBase(score.Value) }
            : null).FirstOrDefault(score => score is not null);

    private BaselineScore? Known(Metric metric) => Scores.FirstOrDefault(score => score.Metric == metric);

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(Baseline), PrintMembers);
}

/// <summary>The baseline's score by one metric.</summary>
/// <param name="Metric">The metric of the score.</param>
/// <param name="Value">The score that the task states for its baseline, finite: exact, over all samples that the task can draw. A result's
/// <see cref="BaselineScores"/> has the scores measured on its samples.</param>
public sealed record BaselineScore(Metric Metric, double Value)
{
    /// <summary>The metric of the score.</summary>
    public Metric Metric { get; init => field = Require.Defined(value); } = Require.Defined(Metric, nameof(Metric));

    /// <summary>The baseline's score, calculated exactly from the task; finite.</summary>
    public double Value { get; init => field = Require.Finite(value); } = Require.Finite(Value, nameof(Value));

    /// <summary>The rule that reaches the score. Default: null; the rule of the <see cref="Baseline"/> applies.</summary>
    /// <remarks>The constant that is correct most often, for example, seldom has the smallest error.</remarks>
    public string? Rule { get; init; }

    /// <summary>The function that returns this score's predictions for samples. Default: null; the function of the <see cref="Baseline"/>
    /// applies.</summary>
    /// <remarks>For probability metrics, such as cross-entropy, the function returns head outputs, [samples · targets · size].</remarks>
    [JsonIgnore]
    public Func<SequenceDataset, float[]>? Predict { get; init; }

    /// <summary>Returns true when the metrics, scores and rules are equal.</summary>
    public bool Equals(BaselineScore? other) => other is not null && (Metric, Value, Rule) == (other.Metric, other.Value, other.Rule);
    public override int GetHashCode() => HashCode.Combine(Metric, Value, Rule);

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(BaselineScore), PrintMembers);
}
