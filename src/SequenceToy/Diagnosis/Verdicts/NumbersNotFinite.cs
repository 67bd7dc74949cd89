using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Training ended because numbers were no longer finite.</summary>
internal sealed record NumbersNotFinite() : VerdictRule(Verdict.Diverged, "The loss or a weight was no longer a finite number.", [Finite])
{
    private static readonly Threshold Finite = new(
        "numbers that stayed finite", 1, "", 2, "A loss that is no number can no longer fall: training ends there.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) => run.Evidence.StopReason != StopReason.Diverged
        ? [Finite.Below(double.MaxValue, "Every loss and weight stayed a finite number.")]
        :
        [
            Finite.Below(
                -double.MaxValue,
                FormattableString.Invariant($"After {run.Curve.Epochs} whole {(run.Curve.Epochs == 1 ? "epoch" : "epochs")} ")
                + "the loss or a weight was no longer a finite number."),
        ];
}
