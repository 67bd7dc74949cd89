using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data whose held-out samples have classes that were never trained on.</summary>
internal sealed record ClassesNeverTrained() : OwnDataRule(
    Verdict.CannotTell,
    "At least 5% of the held-out targets have a class that was never trained on, so no network could predict them.",
    [UnseenClassesCheck.Unseen])
{
    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) => [UnseenClassesCheck.AreMany(run)];
}
