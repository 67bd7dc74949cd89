namespace SequenceToy.Metrics;

/// <summary>Normalized RMSE: √(Σ(ŷ − y)² / Σ(y − ȳ)²), the ratio averaged over the numbers of a target that vary.</summary>
internal sealed class NrmseMetric() : NumberMetric(Metric.Nrmse, "NRMSE", MetricUnit.None)
{
    public override string UnitText => "1 equals predicting the mean of these samples";
    public override bool IsRootOfMeanSquare => true;

    protected override double Compute(NumberErrors errors) => Math.Sqrt(errors.MeanShareOfSpread);
}
