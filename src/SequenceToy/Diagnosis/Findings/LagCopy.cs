using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The predictions repeat the last input value and are no more accurate than it.</summary>
internal sealed record LagCopy() : FindingRule(
    FindingKind.LagCopy,
    "The predictions follow the last input value more closely than the target, and are no more accurate than that value.",
    LastValueCheck.Threshold)
{
    public override Check? On(RunMeasures run, Verdict verdict) => LastValueCheck.On(run);
}
