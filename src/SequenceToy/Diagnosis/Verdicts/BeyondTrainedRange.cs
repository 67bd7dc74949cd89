using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: the training samples are fitted, but held-out targets lie beyond the trained range.</summary>
internal sealed record BeyondTrainedRange() : OwnDataRule(
    Verdict.NoBetterThanBaseline,
    "Held-out targets lie outside the trained range, and the network is not reliably better than the strongest baseline.",
    [RangeCheck.Outside, AdvantageCheck.Better, Fitted, TrendChecks.Epochs, TrendChecks.TrainingProgress])
{
    // Below this share of the constant prediction's loss, more epochs change hardly anything on the training samples.
    private const double FittedWell = 0.05;

    private static readonly Threshold Fitted = new(
        "final loss, for fitted training samples", 0.5, "of the reference loss", 2,
        "Beyond the trained range, the validation loss does not measure progress, so the training loss must show it.");

    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) =>
    [
        RangeCheck.IsOutside(run),
        AdvantageCheck.IsNotBetter(run),
        Fitted.Below(
            run.LossShare,
            $"The final training loss is {RunMeasures.InProse(NumberFormat.Percent(run.LossShare))} of the constant prediction's loss."),
        .. run.LossShare < FittedWell ? [] : (Check[])[TrendChecks.EpochsEnough(run), TrendChecks.TrainingNoLongerFalls(run)],
    ];
}
