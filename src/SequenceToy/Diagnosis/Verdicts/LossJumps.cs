using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The loss still jumps from epoch to epoch at the end of training.</summary>
internal sealed record LossJumps() : VerdictRule(
    Verdict.Unstable, "The loss jumps up and down until the end, so the final score is a matter of chance.", [Jump])
{
    /// <summary>The factor from which a change counts as a jump.</summary>
    public static Threshold Jump { get; } = new(
        "change of the loss per epoch, at the end", 1.5, "times", 1.5,
        "A loss that changes by half per epoch ends at a random value; stable runs change by at most 10%.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        Jump.AtLeast(
            run.Curve.EndJump,
            $"The loss typically changes by a factor of {NumberFormat.Number(run.Curve.EndJump)} per epoch at the end of training."),
    ];
}
