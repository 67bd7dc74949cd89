using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Short of the goal, and still getting better.</summary>
internal sealed record LossStillFalling() : VerdictRule(
    Verdict.StillLearning,
    "Short of the goal, and the loss still fell while the learning rate was high.",
    [TrendChecks.Epochs, TrendChecks.Progress])
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => [TrendChecks.EpochsEnough(run), TrendChecks.StillFalls(run)];
}
