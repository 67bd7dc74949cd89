using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Nearly all gates are at either end, in a network that has not learned.</summary>
internal sealed record SaturatedUnits() : FindingRule(
    FindingKind.SaturatedUnits,
    "In a network that has not learned, nearly all gates and candidates are at either end, where they pass no gradient on.",
    new(
        "share of gates' and candidates' values at either end", 0.9, "of the values", 1.1,
        "Networks that learn keep some of their gates half open; where nine tenths are stuck, next to no gradient passes."))
{
    public override Check? On(RunMeasures run, Verdict verdict) =>
        verdict == Verdict.Learned || run.Evidence.States?.Saturation is not { } saturation
            ? null
            : Threshold.AtLeast(
                saturation,
                $"Units are saturated: {NumberFormat.FixedPercent(saturation, 0)} of the values of their gates and candidates "
                + "are at either end, where no gradient passes.");
}
