namespace SequenceToy.Metrics;

/// <summary>√(Σ(ŷ − y)² / Σ(y − ȳ)²).</summary>
internal sealed class NrmseMetric() : NumberMetric(Metric.Nrmse, "NRMSE", MetricUnit.None)
{
    public override string UnitText => "1 is as good as their own mean";
    public override bool IsRootOfMeanSquare => true;

    protected override double Compute(NumberErrors errors) =>
        errors.Squares.Sum() is var squares and not 0 ? Math.Sqrt(squares / errors.Spreads.Sum()) : 0;
}
