using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Early stopping went back to where the losses had not separated yet: the scores no longer show it, the losses do.</summary>
internal sealed record LossesSeparated() : VerdictRule(
    Verdict.Overfitting,
    "Early stopping went back to the best epoch; after it the loss in training fell far below that of validation.",
    [LossGap, TrendChecks.Progress])
{
    private static readonly Threshold LossGap = new(
        "loss of validation over that in training, after early stopping", 4, "times", 2,
        "The square of the gap in errors: a loss is mostly a mean of squares.");

    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var gap = run.Evidence.BestEpoch is null ? 1 : run.Curve.Gap;
        return
        [
            LossGap.AtLeast(gap, $"Where training ended, the loss of validation was {NumberFormat.Number(gap)} times that in training."),
            TrendChecks.NoLongerFalls(run),
        ];
    }
}
