using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data whose held-out sequences are mostly training sequences.</summary>
internal sealed record MostlySeen() : OwnDataRule(
    Verdict.CannotTell,
    "Most held-out sequences also occur in training, so the score does not show how well the network predicts new data.",
    [OverlapCheck.Overlap])
{
    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) => [OverlapCheck.Of(run, wantsMostlySeen: true)];
}
