using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Much better on the samples trained on, whatever the verdict.</summary>
internal sealed record TrainingGap() : FindingRule(
    FindingKind.TrainingGap, "The samples trained on go far better than others, though that is not the verdict.", GapChecks.Gap)
{
    public override Check? On(RunMeasures run, Verdict verdict) =>
        verdict == Verdict.Overfitting || run.GapInErrors < GapChecks.Noise.Value
            ? null
            : Threshold.AtLeast(run.Gap, GapChecks.Sentence(run));
}
