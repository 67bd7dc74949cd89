using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data of which nothing was held out.</summary>
internal sealed record AllTrainedOn() : OwnDataRule(
    Verdict.CannotTell, "All samples were trained on, so none can show how well the network predicts new data.", [HeldOut])
{
    private static readonly Threshold HeldOut = new(
        "held-out samples, to tell anything", 1, "samples", 2,
        "A network that only memorized its training samples predicts them without error.");

    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) =>
    [
        HeldOut.Below(
            run.IsHeldOut ? double.MaxValue : 0,
            run.IsHeldOut ? "Samples were held out." : "The score was measured on the training samples."),
    ];
}
