using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The score reaches the goal, but most test sequences also occur in the training samples.</summary>
internal sealed record GoalReachedOnTrainingSequences() : VerdictRule(
    Verdict.Learned,
    "The score reaches the task's goal. Most test sequences also occur in training, so it does not show how well the network generalizes.",
    GoalChecks.OfTask)
{
    /// <summary>The largest distance: a goal reached on training sequences is never far from another verdict.</summary>
    public override double MaxDistance => 0;

    public override IReadOnlyList<Check> Judge(RunMeasures run) => run.HasOwnSamples
        ? [GoalChecks.Goal.Below(double.MaxValue, "The samples are not those of a task.")]
        : GoalChecks.Of(run, wantsMostlySeen: true);
}
