using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>All samples were trained on; all scores are theirs.</summary>
internal sealed record NothingHeldOut() : FindingRule(FindingKind.NothingHeldOut, Sentence, TestOverlap.Overlap)
{
    private const string Sentence = "The scores are of the samples trained on: whether anything general was learned cannot be told.";

    public override Check? On(RunMeasures run, Verdict verdict) =>
        run.Evidence.ScoredOn == EvaluatedOn.Training ? Threshold.AtLeast(double.MaxValue, Sentence) : null;
}
