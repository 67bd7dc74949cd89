using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The loss still jumps from epoch to epoch where training ends.</summary>
internal sealed record LossJumps() : VerdictRule(
    Verdict.Unstable, "The loss jumps up and down to the end: where it ended is chance.", [Jump])
{
    /// <summary>From which factor on it jumps.</summary>
    public static Threshold Jump { get; } = new(
        "jump from epoch to epoch at the end", 1.5, "times", 1.5,
        "Where the typical last epoch changes the loss by half, the last one is a draw from a lottery; calm runs stay within a tenth.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        Jump.AtLeast(
            run.Curve.EndJump,
            $"In the last epochs the loss typically jumps {NumberFormat.Number(run.Curve.EndJump)}-fold from one to the next."),
    ];
}
