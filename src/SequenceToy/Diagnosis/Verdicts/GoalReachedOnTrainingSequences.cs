using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The score reaches the goal, but most test sequences were also trained on.</summary>
internal sealed record GoalReachedOnTrainingSequences() : VerdictRule(
    Verdict.Learned,
    "The score reaches the task's goal, but most test sequences also occur in training, "
    + "so the score does not show how well the network generalizes.",
    GoalChecks.Thresholds)
{
    public override string MeaningFor(RunMeasures run) => !run.HasOwnSamples ? Meaning
        : $"The score reaches the goal, but most {run.SamplesName} sequences also occur in training, "
            + "so the score does not show how well the network generalizes.";

    /// <summary>The largest distance: a goal reached on training sequences is never far from another verdict.</summary>
    public override double MaxDistance => 0;

    public override IReadOnlyList<Check> Judge(RunMeasures run) => GoalChecks.Of(run, wantsMostlySeen: true);
}
