using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The goal is reached on the training samples only.</summary>
internal sealed record GoalReachedInTrainingOnly() : VerdictRule(
    Verdict.Overfitting,
    "The network reaches the goal on the training samples, but not reliably on held-out samples, "
    + "where the error is at least twice as large.",
    [GapChecks.Gap, GapChecks.Noise, Goal, RangeCheck.Outside])
{
    private static readonly Threshold Goal = new(
        "training error ÷ largest error the goal allows", 1, "", 1.5,
        "Once the training samples reach the goal, a better fit to them is not what is missing.");

    public override string MeaningFor(RunMeasures run) => run.HasGoal ? Meaning
        : "The error is below 10% of the constant prediction's on the training samples, but at least twice as large on held-out samples.";

    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var distance = run.HasGoal ? GoalDistance.Of(run, run.Evidence.Training ?? run.Evidence.Test)
            : run.ErrorLeftInTraining / GoalDistance.WithoutGoal.Value;
        return
        [
            .. GapChecks.Of(run),
            Goal.Below(distance, $"The error on training samples is {NumberFormat.Number(distance)} times the largest error allowed."),
            RangeCheck.IsInside(run),
        ];
    }
}
