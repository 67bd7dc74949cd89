using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: the predictions repeat the last input value and are not better than it.</summary>
internal sealed record RepeatsLastValue() : OwnDataRule(
    Verdict.NoBetterThanBaseline,
    "The predictions repeat the last value of the input, and are not reliably better than it.",
    [LastValueCheck.Threshold, AdvantageCheck.Better, TrendChecks.Epochs, TrendChecks.Progress])
{
    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) =>
    [
        LastValueCheck.On(run) ?? LastValueCheck.Threshold.Below(double.MaxValue, "The predictions do not repeat an input value."),
        AdvantageCheck.IsNotBetter(run),
        TrendChecks.EpochsEnough(run),
        TrendChecks.NoLongerFalls(run),
    ];
}
