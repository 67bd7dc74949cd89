using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: better than every baseline, but the samples are too few to tell whether the inputs predict more.</summary>
internal sealed record FloorUnclear() : OwnDataRule(
    Verdict.CannotTell,
    "The network is better than every baseline, but the samples are too few to tell whether the inputs predict the remaining errors.",
    [AdvantageCheck.Better, ResidualCheck.Left, ResidualCheck.Possible])
{
    public override string MeaningFor(RunMeasures run) =>
        $"{AdvantageCheck.OfAll(run)}. The samples are too few to tell whether the inputs predict the remaining errors.";

    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) =>
        [AdvantageCheck.IsBetterThanAll(run), ResidualCheck.IsNothingLeft(run), ResidualCheck.IsUnknown(run)];
}
