using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Much better on the samples trained on, whatever the verdict.</summary>
internal sealed record BetterOnTraining() : FindingRule(FindingKind.TrainingGap, "The samples trained on go far better than others, though that is not the verdict.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => verdict == Verdict.Overfitting || run.GapInErrors < Thresholds.GapNoise.Value
        ? null
        : new(Thresholds.Gap, true, run.Gap, SharedChecks.OfGap(run));
}
