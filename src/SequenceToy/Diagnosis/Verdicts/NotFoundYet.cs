using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: no better than the baseline, although a regression on the inputs predicts the errors.</summary>
internal sealed record NotFoundYet() : OwnDataRule(
    Verdict.StillLearning,
    "The network is not yet better than the baseline, but a regression on the inputs predicts part of its errors.",
    [AdvantageCheck.Better, ResidualCheck.Left])
{
    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) =>
        [AdvantageCheck.IsNotBetter(run), ResidualCheck.IsSomethingLeft(run)];
}
