namespace SequenceToy.Metrics;

/// <summary>Accuracy: correct predictions / scored predictions.</summary>
internal sealed class AccuracyMetric() : MetricDefinition(Metric.Accuracy, "accuracy", MetricUnit.Share)
{
    public override bool Fits(TargetSpec target) => ScoredAnswers.CanBeCorrect(target);

    public override double? Compute(ScoredAnswers answers) =>
        Fits(answers.Data.Target) ? AccuracyCounts.Share(answers.Correct.Correct, answers.Correct.Scored) : null;
}
