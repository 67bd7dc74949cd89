using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data whose held-out sequences are mostly training sequences.</summary>
internal sealed record MostlySeen() : VerdictRule(
    Verdict.CannotTell,
    "Most held-out sequences also occur in training, so the score does not show how well the network predicts new data.",
    [OverlapCheck.Overlap])
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => run.HasOwnSamples
        ? [OverlapCheck.Of(run, wantsMostlySeen: true)]
        : [OverlapCheck.Overlap.AtLeast(0, "The samples are those of a task.")];
}
