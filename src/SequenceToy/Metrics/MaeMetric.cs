namespace SequenceToy.Metrics;

/// <summary>Mean absolute error: Σ|ŷ − y| / n.</summary>
internal sealed class MaeMetric() : NumberMetric(Metric.Mae, "MAE", MetricUnit.Target)
{
    protected override double Compute(NumberErrors errors) => errors.Absolute.Sum() / Math.Max(errors.Absolute.Length, 1);
}
