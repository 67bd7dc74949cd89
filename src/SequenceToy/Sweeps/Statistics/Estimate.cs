namespace SequenceToy.Sweeps.Statistics;

/// <summary>A number estimated from runs, with the ends of its confidence interval.</summary>
/// <remarks>Both ends belong to the interval. A bootstrap interval need not contain the estimate. Estimates with the same numbers are
/// equal.</remarks>
/// <param name="Value">The estimate, in the unit of what is estimated; may be infinite.</param>
/// <param name="Low">The lower end of the interval; may be infinite.</param>
/// <param name="High">The upper end of the interval, at least <paramref name="Low"/>; may be infinite.</param>
/// <param name="Confidence">The share of such intervals that contain the true number, above 0 and below 1. Default: 0.95.</param>
/// <exception cref="ArgumentOutOfRangeException">A number is NaN, the ends are reversed, or the confidence is out of range.</exception>
public sealed record Estimate(double Value, double Low, double High, double Confidence = 0.95)
{
    /// <summary>The estimate, in the unit of what is estimated; may be infinite.</summary>
    public double Value { get; } =
        Require.Between(Value, double.NegativeInfinity, double.PositiveInfinity, nameof(Value));

    /// <summary>The lower end of the interval; may be infinite.</summary>
    public double Low { get; } = Require.Between(Low, double.NegativeInfinity, double.PositiveInfinity, nameof(Low));

    /// <summary>The upper end of the interval, at least <see cref="Low"/>; may be infinite.</summary>
    public double High { get; } = Require.Between(High, Low, double.PositiveInfinity, nameof(High));

    /// <summary>The share of such intervals that contain the true number, above 0 and below 1. Default: 0.95.</summary>
    public double Confidence { get; } = ConfidenceLevel.Checked(Confidence);

    /// <summary>Half the width of the interval, from 0; infinite when an end is infinite.</summary>
    public double HalfWidth => High == Low ? 0 : (High - Low) / 2;

    /// <summary>Returns true when a number is inside the interval, ends included.</summary>
    /// <param name="number">The number, in the unit of the estimate.</param>
    public bool Contains(double number) => number >= Low && number <= High;

    /// <summary>Formats the estimate as scores of a metric: <c>86.67% (95% interval 70.32% to 94.69%)</c>.</summary>
    /// <param name="metric">The metric that decides between percent and plain numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The metric is not a defined value.</exception>
    public string Format(Metric metric) => Format(score => Require.Defined(metric, nameof(metric)).Format(score), unit: "");

    /// <summary>Returns the estimate as text in the invariant culture: <c>0.87 (95% interval 0.78 to 0.93)</c>.</summary>
    public override string ToString() => Format(NumberFormat.Number, unit: "");

    /// <summary>Formats the estimate in whole percent, with one decimal near 0 and 100%: <c>87% of 100 seeds (95% interval 79% to
    /// 92%)</c>.</summary>
    /// <param name="of">The words after the percentage, such as <c>of 100 seeds</c>. Default: none.</param>
    internal string InPercent(string of = "") =>
        Format(NumberFormat.RunShare, of.Length == 0 ? "" : $" {of}");

    private string Format(Func<double, string> text, string unit) =>
        $"{text(Value)}{unit} ({NumberFormat.Percent(Confidence)} interval {text(Low)} to {text(High)})";
}
