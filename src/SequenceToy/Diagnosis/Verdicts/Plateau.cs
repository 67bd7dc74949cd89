using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The loss hardly falls, and the goal is not reached or the inputs still predict errors. Applies when no other rule
/// does.</summary>
internal sealed record Plateau() : VerdictRule(
    Verdict.Underfitting,
    "The goal, if there is one, is not reached reliably, and the loss had almost stopped falling before the schedule lowered the "
    + "learning rate.",
    [TrendChecks.Progress, ResidualCheck.Left])
{
    public override string MeaningFor(RunMeasures run) => run.HasGoal
        ? $"{run.GoalMissed}The loss had almost stopped falling{run.Curve.BeforeLowered}."
        : $"The loss had almost stopped falling{run.Curve.BeforeLowered}, but the inputs predict part of the remaining errors.";

    public override IReadOnlyList<Check> Judge(RunMeasures run) => run.HasOwnSamples
        ? [TrendChecks.NoLongerFalls(run), ResidualCheck.IsSomethingLeft(run)]
        : [TrendChecks.NoLongerFalls(run)];
}
