using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The score reaches the task's goal on the test samples, and again on a second test set.</summary>
internal sealed record GoalReached() : VerdictRule(
    Verdict.Learned,
    "The score reaches the task's goal on the test samples, and again on a second test set. "
    + "With your own data, one held-out set is enough.",
    GoalChecks.Thresholds)
{
    public override string MeaningFor(RunMeasures run) =>
        run.HasOwnSamples ? $"The score reaches the goal on the {run.SamplesName} samples."
        : "The score reaches the task's goal on the test samples, and again on a second test set.";

    public override IReadOnlyList<Check> Judge(RunMeasures run) => GoalChecks.Of(run, wantsMostlySeen: false);
}
