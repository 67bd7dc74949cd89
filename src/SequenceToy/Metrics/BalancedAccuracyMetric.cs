namespace SequenceToy.Metrics;

/// <summary>Balanced accuracy: the mean over classes of the share of their targets that are predicted correctly.</summary>
internal sealed class BalancedAccuracyMetric() : MetricDefinition(Metric.BalancedAccuracy, "balanced accuracy", MetricUnit.Share)
{
    public override bool Fits(TargetSpec target) => target.Kind == TargetKind.Class;

    // Shown beside the accuracy only when the goal uses it.
    public override bool IsShown(TargetSpec target, Metric? goal) => goal == Metric.BalancedAccuracy;

    public override double? Compute(ScoredPredictions predictions) =>
        Fits(predictions.Data.Target)
            ? predictions.ByClass.Where(own => own.Support > 0).Select(own => own.Recall).DefaultIfEmpty().Average() : null;
}
