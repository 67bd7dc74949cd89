using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: better than every baseline, and the inputs do not predict the remaining errors.</summary>
internal sealed record NothingLeft() : VerdictRule(
    Verdict.AtNoiseFloor,
    "The network is better than every baseline, and a regression on the inputs cannot predict its remaining errors.",
    [AdvantageCheck.Better, ResidualCheck.Left])
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => run.HasOwnSamples
        ? [AdvantageCheck.IsBetterThanAll(run), ResidualCheck.IsNothingLeft(run)]
        : [AdvantageCheck.Better.AtLeast(0, "The samples are those of a task.")];
}
