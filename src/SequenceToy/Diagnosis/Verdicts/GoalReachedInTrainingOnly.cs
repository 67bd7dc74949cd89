using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Much better on the samples trained on, which reach the goal: more epochs cannot help.</summary>
internal sealed record GoalReachedInTrainingOnly() : VerdictRule(
    Verdict.Overfitting,
    "The samples trained on go far better than others, and reach the goal themselves: they have nothing left to teach.",
    [GapChecks.Gap, GapChecks.Noise, Goal])
{
    private static readonly Threshold Goal = new(
        "error in training over the goal's error", 1, "", 1.5,
        "Where the training samples reach the goal, more epochs have nothing left to learn from them.");

    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var distance = GoalDistance.Of(run, run.Evidence.Training ?? run.Evidence.Test);
        return
        [
            .. GapChecks.Of(run),
            Goal.Below(distance, $"On the samples trained on the error is {NumberFormat.Number(distance)} times what the goal allows."),
        ];
    }
}
