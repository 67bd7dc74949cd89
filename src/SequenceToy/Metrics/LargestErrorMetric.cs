namespace SequenceToy.Metrics;

/// <summary>Largest error: max |ŷ − y|.</summary>
internal sealed class LargestErrorMetric() : NumberMetric(Metric.LargestError, "largest error", MetricUnit.Target)
{
    protected override double Compute(NumberErrors errors) => errors.Absolute.Length == 0 ? 0 : errors.Absolute.Max();
}
