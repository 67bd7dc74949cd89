using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Nothing was held out.</summary>
internal sealed record NoSamplesHeldOut() : FindingRule(FindingKind.NothingHeldOut, "The scores are of the samples trained on: whether anything general was learnt cannot be told.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => run.Evidence.ScoredOn != EvaluatedOn.Training
        ? null
        : new(Thresholds.TestOverlap, true, double.MaxValue, "The scores are of the samples trained on: whether anything general was learnt cannot be told.");
}
