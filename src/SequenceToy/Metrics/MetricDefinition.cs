using System.Text.Json;

namespace SequenceToy.Metrics;

/// <summary>The definition of a metric. A new metric is one such class and one line of <see cref="MetricCatalog"/>.</summary>
/// <param name="metric">The metric that it defines.</param>
/// <param name="name">The name within a sentence: <c>RMSE</c>, <c>sequence accuracy</c>.</param>
/// <param name="unit">The unit of its scores.</param>
internal abstract class MetricDefinition(Metric metric, string name, MetricUnit unit)
{
    private const int PercentDecimals = 2;

    // Below this size, a score that can be negative is zero but for rounding.
    private const double Rounding = 1e-9;

    public Metric Metric => metric;
    public string Name => name;
    public MetricUnit Unit => unit;

    /// <summary>The name in JSON.</summary>
    public string JsonName => JsonNamingPolicy.CamelCase.ConvertName(metric.ToString());

    /// <summary>True when a higher score is better. Default: true for shares.</summary>
    public virtual bool HigherIsBetter => unit == MetricUnit.Share;

    /// <summary>The best possible score: 1 where higher is better, otherwise 0.</summary>
    public double Perfect => HigherIsBetter ? 1 : 0;

    /// <summary>The unit in words, shown beside the name.</summary>
    public virtual string UnitText => unit switch
    {
        MetricUnit.Target => "original units",
        MetricUnit.TargetSquared => "original units squared",
        MetricUnit.Share => "share of correct predictions",
        MetricUnit.Nats => "nats",
        MetricUnit.None => "no unit",
        _ => throw new NotSupportedException($"{unit} is not known."),
    };

    /// <summary>The relation to the metric that this one follows from; null where it follows from none.</summary>
    public virtual MetricRelation? Relation => null;

    /// <summary>True when the score is proportional to the root of the mean squared error, and so are its noise and trend.</summary>
    public virtual bool IsRootOfMeanSquare => false;

    /// <summary>True when the metric scores probabilities, which come from the head's outputs, instead of predictions.</summary>
    public virtual bool IsOfProbabilities => false;

    /// <summary>Returns true when all samples with such targets have this score, so that a goal can use it.</summary>
    public abstract bool Fits(TargetSpec target);

    /// <summary>Returns true when a table of scores shows it. Default: always.</summary>
    /// <param name="target">The kind, size and placement of the targets.</param>
    /// <param name="goal">The metric of the goal; null without a goal.</param>
    public virtual bool IsShown(TargetSpec target, Metric? goal) => true;

    /// <summary>Returns the score; null where these targets have none.</summary>
    public abstract double? Compute(ScoredPredictions predictions);

    /// <summary>Returns an error message for an impossible score; null when it is possible.</summary>
    public string? Problem(double score) =>
        unit == MetricUnit.Share ? score is >= 0 and <= 1 ? null
            : FormattableString.Invariant($"{JsonName} must be from 0 to 1; it was {score}.")
        : HigherIsBetter || score >= 0 ? null : FormattableString.Invariant($"{JsonName} must be at least 0; it was {score}.");

    /// <summary>Formats a score, with enough digits to distinguish it from another; shares in percent.</summary>
    public string Format(double score, double other) =>
        unit == MetricUnit.Share ? NumberFormat.Percent(score, other) : NumberFormat.Number(score, other);

    /// <inheritdoc cref="Format(double, double)"/>
    public string Format(double score) =>
        unit == MetricUnit.Share ? NumberFormat.Percent(score)
        : HigherIsBetter ? NumberFormat.UpTo(1, Math.Abs(score) < Rounding ? 0 : score)
        : NumberFormat.Number(score);

    /// <summary>Formats a score for a column with a number of decimals; shares in percent with two.</summary>
    public string FormatColumn(double score, int decimals) =>
        unit == MetricUnit.Share ? $"{NumberFormat.UpTo(100, 100 * score, PercentDecimals)}%"
        : HigherIsBetter ? NumberFormat.UpTo(1, score, decimals)
        : NumberFormat.Fixed(score, decimals);
}
