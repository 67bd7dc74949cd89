using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The error on training samples is far below that on held-out samples, without the verdict of overfitting.</summary>
internal sealed record TrainingGap() : FindingRule(
    FindingKind.TrainingGap, "The error on training samples is at most half the error on held-out samples.", GapChecks.Gap)
{
    public override Check? On(RunMeasures run, Verdict verdict) =>
        verdict == Verdict.Overfitting || run.GapInErrors < GapChecks.Noise.Value
            ? null
            : Threshold.AtLeast(run.Gap, GapChecks.Sentence(run));
}
