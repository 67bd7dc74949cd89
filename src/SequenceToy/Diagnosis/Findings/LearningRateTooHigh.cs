using SequenceToy.Diagnosis.Measures;
using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The learning rate is too high.</summary>
internal sealed record LearningRateTooHigh() : FindingRule(
    FindingKind.LearningRateTooHigh,
    "The last epochs jump, or numbers left what a float can hold: the learning rate is too high where it ends.",
    LossJumps.Jump)
{
    // A loss that falls steeply to the goal jumps too.
    public override Check? On(RunMeasures run, Verdict verdict) => verdict == Verdict.Learned ? null
        : verdict == Verdict.Diverged ? Threshold.AtLeast(double.MaxValue, "The learning rate is too high: the loss ran away.")
        : Threshold.AtLeast(
            run.Curve.EndJump,
            $"The learning rate is too high where it ends: the last epochs jump {NumberFormat.Number(run.Curve.EndJump)}-fold.");
}
