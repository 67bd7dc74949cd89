using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: better than every baseline, and the inputs do not predict the remaining errors.</summary>
internal sealed record NothingLeft() : OwnDataRule(
    Verdict.AtNoiseFloor,
    "The network is better than every baseline, and a regression on the inputs cannot predict its remaining errors.",
    [AdvantageCheck.Better, ResidualCheck.Left])
{
    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) =>
        [AdvantageCheck.IsBetterThanAll(run), ResidualCheck.IsNothingLeft(run)];
}
