using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data whose held-out samples have classes that were never trained on.</summary>
internal sealed record ClassesNeverTrained() : OwnDataRule(
    Verdict.CannotTell,
    "Some held-out targets have a class that was never trained on, so no network could predict them.",
    [Unseen])
{
    private static readonly Threshold Unseen = new(
        "held-out targets of a class never trained on", 0.05, "of the held-out targets", 2,
        "If a twentieth of the targets cannot be predicted, the score hides how well the others are.");

    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run)
    {
        var share = run.Evidence.Data?.UnseenShare ?? 0;
        return
        [
            Unseen.AtLeast(share, $"{NumberFormat.FixedPercent(share, 0)} of the held-out targets have a class that was never trained on."),
        ];
    }
}
