using System.Text.Json;

namespace SequenceToy.Metrics;

/// <summary>Defines a metric: everything else asks this, so a new metric is one such file and one line of
/// <see cref="MetricCatalog"/>.</summary>
/// <param name="metric">Which metric.</param>
/// <param name="name">Its name within a sentence: <c>RMSE</c>, <c>sequence accuracy</c>.</param>
/// <param name="unit">What it is measured in.</param>
internal abstract class MetricDefinition(Metric metric, string name, MetricUnit unit)
{
    private const int PercentDecimals = 2;

    public Metric Metric => metric;
    public string Name => name;
    public MetricUnit Unit => unit;

    /// <summary>The name in JSON.</summary>
    public string JsonName => JsonNamingPolicy.CamelCase.ConvertName(metric.ToString());

    /// <summary>Whether a higher score is better. Default: of shares.</summary>
    public virtual bool HigherIsBetter => unit == MetricUnit.Share;

    /// <summary>The best possible score: 1 where higher is better, otherwise 0.</summary>
    public double Perfect => HigherIsBetter ? 1 : 0;

    /// <summary>The unit as people read it beside the name.</summary>
    public virtual string UnitText => unit switch
    {
        MetricUnit.Answer => "real units",
        MetricUnit.AnswerSquared => "real units squared",
        MetricUnit.Share => "share of 1",
        MetricUnit.Nats => "nats",
        MetricUnit.None => "no unit",
        _ => throw new NotSupportedException($"{unit} is not known."),
    };

    /// <summary>The metric that this one follows from; null where it follows from none.</summary>
    public virtual MetricRelation? Relation => null;

    /// <summary>Whether it is proportional to the root of the mean squared error, so that its noise and trend are those of a
    /// root.</summary>
    public virtual bool IsRootOfMeanSquare => false;

    /// <summary>Whether probabilities are scored, which come from the outputs of the head, rather than answers.</summary>
    public virtual bool IsOfProbabilities => false;

    /// <summary>Whether all samples with such answers have this score, so that a goal can be about it.</summary>
    public abstract bool Fits(TargetSpec target);

    /// <summary>Whether a table of scores shows it. Default: always.</summary>
    /// <param name="target">What the answers look like.</param>
    /// <param name="goal">The metric that the goal is about; null without a goal.</param>
    public virtual bool IsShown(TargetSpec target, Metric? goal) => true;

    /// <summary>The score; null where these answers have none.</summary>
    public abstract double? Compute(ScoredAnswers answers);

    /// <summary>What is wrong with a score that no answers can have; null where it is possible.</summary>
    public string? Problem(double score) =>
        unit == MetricUnit.Share ? score is >= 0 and <= 1 ? null
            : FormattableString.Invariant($"{JsonName} must be from 0 to 1; it was {score}.")
        : HigherIsBetter || score >= 0 ? null : FormattableString.Invariant($"{JsonName} must be from 0; it was {score}.");

    /// <summary>A score as people read it, with digits enough to tell it from another; shares in percent.</summary>
    public string Format(double score, double other) =>
        unit == MetricUnit.Share ? NumberFormat.Percent(score, other) : NumberFormat.Number(score, other);

    /// <inheritdoc cref="Format(double, double)"/>
    public string Format(double score) =>
        unit == MetricUnit.Share ? NumberFormat.Percent(score) : HigherIsBetter ? NumberFormat.UpTo(1, score) : NumberFormat.Number(score);

    /// <summary>A score in a column, with so many decimals; shares in percent with two.</summary>
    public string FormatColumn(double score, int decimals) =>
        unit == MetricUnit.Share ? $"{NumberFormat.UpTo(100, 100 * score, PercentDecimals)}%"
        : HigherIsBetter ? NumberFormat.UpTo(1, score, decimals)
        : NumberFormat.Fixed(score, decimals);
}
