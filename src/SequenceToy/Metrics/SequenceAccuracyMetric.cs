namespace SequenceToy.Metrics;

/// <summary>Sequence accuracy: sequences without an incorrect prediction / sequences with a scored prediction.</summary>
internal sealed class SequenceAccuracyMetric() : MetricDefinition(Metric.SequenceAccuracy, "sequence accuracy", MetricUnit.Share)
{
    public override bool Fits(TargetSpec target) => ScoredPredictions.CanBeCorrect(target);

    // With one prediction per sequence it equals the accuracy.
    public override bool IsShown(TargetSpec target, Metric? goal) => target.Placement == TargetPlacement.EveryStep;

    public override double? Compute(ScoredPredictions predictions) =>
        Fits(predictions.Data.Target) ? AccuracyCounts.Share(predictions.Correct.CorrectSequences, predictions.Correct.Sequences) : null;
}
