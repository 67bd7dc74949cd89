namespace SequenceToy.Metrics;

/// <summary>Accuracy over all steps: correct predictions / predictions used in the loss, inside and outside the scored window.</summary>
internal sealed class AllStepsAccuracyMetric() : MetricDefinition(Metric.AllStepsAccuracy, "accuracy over all steps", MetricUnit.Share)
{
    // Depends on the samples, not on the target.
    public override bool Fits(TargetSpec target) => false;

    public override double? Compute(ScoredPredictions predictions) =>
        predictions.Data.ScoreMask is not null && ScoredPredictions.CanBeCorrect(predictions.Data.Target)
            ? AccuracyCounts.Share(predictions.Correct.CorrectCounted, predictions.Correct.Counted) : null;
}
