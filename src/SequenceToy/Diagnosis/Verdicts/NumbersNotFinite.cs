using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Training ended because a number became NaN or infinite.</summary>
internal sealed record NumbersNotFinite() : VerdictRule(Verdict.Diverged, "The loss or a weight became NaN or infinite.", [Finite])
{
    private static readonly Threshold Finite = new(
        "share of losses and weights that are finite", 1, "", 2, "A loss that is NaN or infinite cannot fall anymore, so training ends.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) => run.Evidence.StopReason != StopReason.Diverged
        ? [Finite.Below(double.MaxValue, "Every loss and weight stayed finite.")]
        :
        [
            Finite.Below(
                -double.MaxValue,
                $"The loss or a weight became NaN or infinite after {NumberFormat.Count(run.Curve.Epochs, "complete epoch")}."),
        ];
}
