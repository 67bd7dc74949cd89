using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The goal is not reached, and the loss is still falling.</summary>
internal sealed record LossStillFalling() : VerdictRule(
    Verdict.StillLearning,
    "The goal, if there is one, is not reached reliably, and the loss was still falling before the schedule lowered the learning rate.",
    [TrendChecks.Epochs, TrendChecks.Progress, TrendChecks.ProgressAtFloor])
{
    public override string MeaningFor(RunMeasures run) =>
        $"{run.GoalMissed}The loss was still falling{run.Curve.BeforeLowered}.";

    public override IReadOnlyList<Check> Judge(RunMeasures run) => [TrendChecks.EpochsEnough(run), TrendChecks.StillFalls(run)];
}
