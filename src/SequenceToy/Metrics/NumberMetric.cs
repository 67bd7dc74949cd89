namespace SequenceToy.Metrics;

/// <summary>The definition of a metric for targets that are numbers.</summary>
internal abstract class NumberMetric(Metric metric, string name, MetricUnit unit) : MetricDefinition(metric, name, unit)
{
    public sealed override bool Fits(TargetSpec target) => target.Kind == TargetKind.Number;
    public sealed override double? Compute(ScoredPredictions predictions) =>
        Fits(predictions.Data.Target) ? Compute(predictions.Errors) : null;

    protected abstract double Compute(NumberErrors errors);
}
