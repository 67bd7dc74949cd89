namespace SequenceToy.Metrics;

/// <summary>Accuracy: correct predictions / scored predictions.</summary>
internal sealed class AccuracyMetric() : MetricDefinition(Metric.Accuracy, "accuracy", MetricUnit.Share)
{
    public override bool Fits(TargetSpec target) => ScoredPredictions.CanBeCorrect(target);

    public override double? Compute(ScoredPredictions predictions) =>
        Fits(predictions.Data.Target) ? AccuracyCounts.Share(predictions.Correct.Correct, predictions.Correct.Scored) : null;
}
