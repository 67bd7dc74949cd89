namespace SequenceToy.Metrics;

/// <summary>Correct answers / answers that count, inside the window and outside; of samples with a window.</summary>
internal sealed class AllStepsAccuracyMetric() : MetricDefinition(Metric.AllStepsAccuracy, "accuracy over all steps", MetricUnit.Share)
{
    // That depends on the samples.
    public override bool Fits(TargetSpec target) => false;

    public override double? Compute(ScoredAnswers answers) =>
        answers.Data.ScoreMask is not null && ScoredAnswers.CanBeCorrect(answers.Data.Target)
            ? AccuracyCounts.Share(answers.Correct.CorrectCounted, answers.Correct.Counted) : null;
}
