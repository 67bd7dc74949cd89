namespace SequenceToy.Metrics;

/// <summary>Sequence accuracy: sequences without an incorrect answer / sequences with a scored answer.</summary>
internal sealed class SequenceAccuracyMetric() : MetricDefinition(Metric.SequenceAccuracy, "sequence accuracy", MetricUnit.Share)
{
    public override bool Fits(TargetSpec target) => ScoredAnswers.CanBeCorrect(target);

    // With one answer per sequence it equals the accuracy.
    public override bool IsShown(TargetSpec target, Metric? goal) => target.Placement == TargetPlacement.EveryStep;

    public override double? Compute(ScoredAnswers answers) =>
        Fits(answers.Data.Target) ? AccuracyCounts.Share(answers.Correct.CorrectSequences, answers.Correct.Sequences) : null;
}
