using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: better than every baseline, or as good as the strongest, and the inputs do not predict the remaining
/// errors.</summary>
internal sealed record NothingLeft() : OwnDataRule(
    Verdict.AtNoiseFloor,
    "The network is better than every baseline or as good as the strongest, and a regression on the inputs cannot predict its errors.",
    [AdvantageCheck.Better, ResidualCheck.Left])
{
    public override string MeaningFor(RunMeasures run) =>
        $"{AdvantageCheck.OfAll(run)}. A regression on the inputs cannot predict the remaining errors.";

    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) =>
        [AdvantageCheck.IsBetterThanAll(run), ResidualCheck.IsNothingLeft(run)];
}
