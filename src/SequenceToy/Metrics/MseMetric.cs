namespace SequenceToy.Metrics;

/// <summary>Σ(ŷ − y)² / n: the square of the RMSE to the bit, so that the two never disagree.</summary>
internal sealed class MseMetric() : NumberMetric(Metric.Mse, "MSE", MetricUnit.AnswerSquared)
{
    public override MetricRelation Relation { get; } = new(Metric.Rmse, rmse => rmse * rmse, Math.Sqrt);

    // Beside the RMSE it says nothing new.
    public override bool IsShown(TargetSpec target, Metric? goal) => goal == Metric.Mse;

    protected override double Compute(NumberErrors errors) => Relation.FromBase(RmseMetric.Of(errors));
}
