using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: the score is not reliably better than the strongest baseline's.</summary>
internal sealed record NotBetter() : OwnDataRule(
    Verdict.NoBetterThanBaseline,
    "On held-out samples, the network is not reliably better than the strongest baseline.",
    [AdvantageCheck.Better, ResidualCheck.Left])
{
    public override string MeaningFor(RunMeasures run) => Advantage.OverAll(run) <= -AdvantageCheck.Better.Value
        ? "On held-out samples, the network is worse than the strongest baseline."
        : run.Evidence.RegressionAdvantage is null ? Meaning
        : run.ErrorLeft > Advantage.WorseThanStrongest * run.ErrorLeftOf(run.Evidence.Baseline)
            ? "On held-out samples, the error of the network is more than 10% above that of the linear regression."
        : "On held-out samples, the network is not reliably better than the strongest simple baseline (not the linear regression).";

    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) =>
        [AdvantageCheck.IsNotBetter(run), ResidualCheck.IsNothingLeft(run)];
}
