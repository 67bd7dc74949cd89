using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The training samples are predicted almost without error, the held-out ones are not.</summary>
internal sealed record TrainedPerfectly() : VerdictRule(
    Verdict.Overfitting,
    "The network predicts its training samples almost without error, but held-out samples with at least ten times that error.",
    [Training, HeldOut, Ratio, RangeCheck.Outside])
{
    private static readonly Threshold Training = new(
        "error on training samples that counts as almost none", 0.02, "of the reference error", 3,
        "Below 2% of the reference error, hardly anything is left to learn from the training samples.");

    private static readonly Threshold HeldOut = new(
        "error on held-out samples, when the training error is almost zero", 0.1, "of the reference error", 2,
        "Below 10% of the reference error, the network predicts new samples well.");

    private static readonly Threshold Ratio = new(
        "error, held-out ÷ training, when the training error is almost zero", 10, "", 3,
        "A ratio of ten hardly depends on the choice of samples, even with few of them.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) => run.IsHeldOut && run.Evidence.Training is not null
        ?
        [
            Training.Below(run.ErrorLeftInTraining, GapChecks.Sentence(run)),
            HeldOut.AtLeast(run.ErrorLeft, GapChecks.Sentence(run)),
            Ratio.AtLeast(run.Gap, GapChecks.Sentence(run)),
            RangeCheck.IsInside(run),
        ]
        : [Ratio.AtLeast(0, "No error on other samples was measured.")];
}
