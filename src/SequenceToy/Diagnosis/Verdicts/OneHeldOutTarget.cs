using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: all held-out targets are the same number, so their score shows nothing of the others.</summary>
internal sealed record OneHeldOutTarget() : OwnDataRule(
    Verdict.CannotTell,
    "All held-out targets are the same, so the score does not show how well the network predicts different ones.",
    [Different])
{
    private static readonly Threshold Different = new(
        "different held-out targets", 2, "targets", 2, "The spread of the targets is the unit of the score; without one, it is undefined.");

    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) =>
    [
        run.Evidence is { Data.HeldOutTargetsVary: false, Metric: Metric.Nrmse or Metric.R2 }
            ? Different.Below(1, "All held-out targets are the same.")
            : Different.Below(double.MaxValue, "The held-out targets differ, or the score does not depend on their spread."),
    ];
}
