namespace SequenceToy.Metrics;

/// <summary>R²: 1 − Σ(ŷ − y)² / Σ(y − ȳ)², averaged over the numbers of a target that vary.</summary>
internal sealed class R2Metric() : NumberMetric(Metric.R2, "R²", MetricUnit.None)
{
    public override bool HigherIsBetter => true;
    public override string UnitText => "1 is perfect";
    public override MetricRelation Relation { get; } = new(Metric.Nrmse, nrmse => 1 - (nrmse * nrmse), r2 => Math.Sqrt(1 - r2));

    protected override double Compute(NumberErrors errors) =>
        errors.Varying.Any() ? 1 - errors.MeanShareOfSpread : errors.MeanShareOfSpread == 0 && errors.Absolute.Length > 0 ? 1 : 0;
}
