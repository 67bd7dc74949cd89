namespace SequenceToy.Metrics;

/// <summary>Mean squared error: Σ(ŷ − y)² / n, bit-identical to the square of the RMSE.</summary>
internal sealed class MseMetric() : NumberMetric(Metric.Mse, "MSE", MetricUnit.TargetSquared)
{
    public override MetricRelation Relation { get; } = new(Metric.Rmse, rmse => rmse * rmse, Math.Sqrt);

    // It only repeats the RMSE.
    public override bool IsShown(TargetSpec target, Metric? goal) => goal == Metric.Mse;

    protected override double Compute(NumberErrors errors) => Relation.FromBase(RmseMetric.Of(errors));
}
