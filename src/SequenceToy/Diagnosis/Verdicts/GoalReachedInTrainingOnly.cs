using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The goal is reached on the training samples only, so more epochs cannot help.</summary>
internal sealed record GoalReachedInTrainingOnly() : VerdictRule(
    Verdict.Overfitting,
    "The network reaches the goal on the training samples only: the error on held-out samples is at least twice as large.",
    [GapChecks.Gap, GapChecks.Noise, Goal])
{
    private static readonly Threshold Goal = new(
        "error in training over the goal's error", 1, "", 1.5,
        "More epochs cannot help once the training samples reach the goal.");

    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var distance = GoalDistance.Of(run, run.Evidence.Training ?? run.Evidence.Test);
        return
        [
            .. GapChecks.Of(run),
            Goal.Below(distance, $"The error on training samples is {NumberFormat.Number(distance)} times the goal's error."),
        ];
    }
}
