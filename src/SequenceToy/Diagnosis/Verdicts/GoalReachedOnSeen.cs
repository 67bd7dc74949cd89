namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The task's goal is reached on sequences most of which were trained on: a task that has no others, or one learnt by heart.</summary>
internal sealed record GoalReachedOnSeen() : VerdictRule(
    Verdict.Learned, "The task's goal is reached, but most of the sequences scored on were also trained on: this score alone cannot tell whether it would be on others.")
{
    /// <summary>Little better than undecided.</summary>
    public override double MostConfidence => 0.6;

    public override IReadOnlyList<Check> Judge(RunMeasures run) => GoalChecks.Of(run, wantsOverlap: true);
}
