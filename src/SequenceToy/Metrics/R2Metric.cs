namespace SequenceToy.Metrics;

/// <summary>R²: 1 − Σ(ŷ − y)² / Σ(y − ȳ)², averaged over the numbers of a target.</summary>
internal sealed class R2Metric() : NumberMetric(Metric.R2, "R²", MetricUnit.None)
{
    public override bool HigherIsBetter => true;
    public override string UnitText => "1 is perfect";
    public override MetricRelation Relation { get; } = new(Metric.Nrmse, nrmse => 1 - (nrmse * nrmse), r2 => Math.Sqrt(1 - r2));

    protected override double Compute(NumberErrors errors)
    {
        double sum = 0;
        foreach (var (squares, spread) in errors.Squares.Zip(errors.Spreads))
        {
            sum += (spread > 0 ? 1 - (squares / spread) : squares == 0 && errors.Absolute.Length > 0 ? 1 : 0) / errors.Squares.Length;
        }

        return sum;
    }
}
