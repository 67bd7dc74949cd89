using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The task's goal is reached on sequences most of which were trained on: maybe there are no others, maybe memorized.</summary>
internal sealed record GoalReachedOnTrainingSequences() : VerdictRule(
    Verdict.Learned,
    "The task's goal is reached, but most of the sequences scored on were also trained on: "
    + "this score alone cannot tell whether it would be on others.",
    GoalChecks.Thresholds)
{
    /// <summary>Little better than undecided.</summary>
    public override double MaxConfidence => 0.6;

    public override IReadOnlyList<Check> Judge(RunMeasures run) => GoalChecks.Of(run, wantsMostlySeen: true);
}
