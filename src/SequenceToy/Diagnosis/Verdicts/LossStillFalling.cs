using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The goal is not reached, and the loss is still falling.</summary>
internal sealed record LossStillFalling() : VerdictRule(
    Verdict.StillLearning,
    "The goal is not reached yet, and the loss was still falling while the learning rate was high.",
    [TrendChecks.Epochs, TrendChecks.Progress])
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => [TrendChecks.EpochsEnough(run), TrendChecks.StillFalls(run)];
}
