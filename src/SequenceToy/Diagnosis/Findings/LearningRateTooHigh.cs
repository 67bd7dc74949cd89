using SequenceToy.Diagnosis.Measures;
using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The learning rate is too high at the end, or made the loss diverge.</summary>
internal sealed record LearningRateTooHigh() : FindingRule(
    FindingKind.LearningRateTooHigh,
    "The learning rate is too high: the loss jumps in the last epochs, or it diverged.",
    LossJumps.Jump)
{
    // A loss that falls steeply to the goal jumps, too.
    public override Check? On(RunMeasures run, Verdict verdict) => verdict == Verdict.Learned ? null
        : verdict == Verdict.Diverged ? Threshold.AtLeast(double.MaxValue, "The learning rate is too high: the loss diverged.")
        : Threshold.AtLeast(
            run.Curve.EndJump,
            $"The learning rate is too high at the end: the loss changes by a factor of {NumberFormat.Number(run.Curve.EndJump)} "
            + "per epoch.");
}
