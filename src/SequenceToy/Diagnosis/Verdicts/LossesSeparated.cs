using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The losses separated after the epoch that early stopping restored, so only the losses show it.</summary>
internal sealed record LossesSeparated() : VerdictRule(
    Verdict.Overfitting,
    "The final validation loss was at least four times the training loss; early stopping restored the weights of the best earlier epoch.",
    [LossGap, TrendChecks.Progress, RangeCheck.Outside])
{
    private static readonly Threshold LossGap = new(
        "final validation loss ÷ training loss, after early stopping", 4, "", 2,
        "Four is the square of two, the limit of held-out ÷ training error; most losses are mean squared errors.");

    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var gap = run.Evidence.BestEpoch is null ? 1 : run.Curve.Gap;
        return
        [
            LossGap.AtLeast(gap, $"The final validation loss was {NumberFormat.Number(gap)} times the training loss."),
            TrendChecks.NoLongerFalls(run),
            RangeCheck.IsInside(run),
        ];
    }
}
