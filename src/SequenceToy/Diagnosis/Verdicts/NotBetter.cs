using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: the score is not reliably better than the strongest baseline's.</summary>
internal sealed record NotBetter() : VerdictRule(
    Verdict.NoBetterThanBaseline,
    "On held-out samples, the network is not reliably better than the strongest baseline.",
    [AdvantageCheck.Better, ResidualCheck.Left])
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) => run.HasOwnSamples
        ? [AdvantageCheck.IsNotBetter(run), ResidualCheck.IsNothingLeft(run)]
        : [AdvantageCheck.Better.Below(double.MaxValue, "The samples are those of a task.")];
}
