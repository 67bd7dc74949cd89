namespace SequenceToy.Metrics;

/// <summary>Root mean squared error: √(Σ(ŷ − y)² / n).</summary>
internal sealed class RmseMetric() : NumberMetric(Metric.Rmse, "RMSE", MetricUnit.Target)
{
    public override bool IsRootOfMeanSquare => true;

    public static double Of(NumberErrors errors) => Math.Sqrt(errors.Squares.Sum() / Math.Max(errors.Absolute.Length, 1));

    protected override double Compute(NumberErrors errors) => Of(errors);
}
