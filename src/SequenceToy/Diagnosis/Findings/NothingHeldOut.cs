using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>All samples were trained on, so the scores are those of training samples.</summary>
internal sealed record NothingHeldOut() : FindingRule(FindingKind.NothingHeldOut, Sentence, TestOverlap.Overlap)
{
    private const string Sentence = "The score was measured on the training samples, so it does not show whether the network generalizes.";

    public override bool IsAboutData => true;

    public override Check? On(RunMeasures run, Verdict verdict) =>
        run.Evidence.ScoredOn == EvaluatedOn.Training ? Threshold.AtLeast(double.MaxValue, Sentence) : null;
}
