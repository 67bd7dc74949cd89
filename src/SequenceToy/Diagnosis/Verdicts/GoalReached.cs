using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The task's goal is reached on fresh samples, and on a second set of them.</summary>
internal sealed record GoalReached() : VerdictRule(
    Verdict.Learned, "The task's goal is reached on fresh samples, and on others again.", GoalChecks.Thresholds)
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => GoalChecks.Of(run, wantsMostlySeen: false);
}
