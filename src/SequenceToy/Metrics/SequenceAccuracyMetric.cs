namespace SequenceToy.Metrics;

/// <summary>Sequences without a wrong answer / sequences with an answer that is scored.</summary>
internal sealed class SequenceAccuracyMetric() : MetricDefinition(Metric.SequenceAccuracy, "sequence accuracy", MetricUnit.Share)
{
    public override bool Fits(TargetSpec target) => ScoredAnswers.CanBeCorrect(target);

    // With one answer to a sequence it is the accuracy.
    public override bool IsShown(TargetSpec target, Metric? goal) => target.Placement == TargetPlacement.EveryStep;

    public override double? Compute(ScoredAnswers answers) =>
        Fits(answers.Data.Target) ? AccuracyCounts.Share(answers.Correct.CorrectSequences, answers.Correct.Sequences) : null;
}
