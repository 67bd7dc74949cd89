namespace SequenceToy.Metrics;

/// <summary>Normalized RMSE: √(Σ(ŷ − y)² / Σ(y − ȳ)²).</summary>
internal sealed class NrmseMetric() : NumberMetric(Metric.Nrmse, "NRMSE", MetricUnit.None)
{
    public override string UnitText => "1 equals predicting the mean";
    public override bool IsRootOfMeanSquare => true;

    protected override double Compute(NumberErrors errors) =>
        errors.Squares.Sum() is var squares and not 0 ? Math.Sqrt(squares / errors.Spreads.Sum()) : 0;
}
