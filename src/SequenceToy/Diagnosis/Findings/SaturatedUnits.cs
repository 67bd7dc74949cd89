using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Nearly all gates of a network that has not learned are at their limits.</summary>
internal sealed record SaturatedUnits() : FindingRule(
    FindingKind.SaturatedUnits,
    "The network has not learned, and nearly all gates and candidates are at their limits, where little gradient passes.",
    new(
        "share of gate and candidate values at their limits", 0.9, "of the values", 1.1,
        "Networks that learn keep some gates half open; with 90% at their limits, almost no gradient passes."))
{
    public override Check? On(RunMeasures run, Verdict verdict) =>
        verdict == Verdict.Learned || run.Evidence.States?.Saturation is not { } saturation
            ? null
            : Threshold.AtLeast(
                saturation,
                $"Units are saturated: {NumberFormat.FixedPercent(saturation, 0)} of gate and candidate values are at their limits, "
                + "where almost no gradient passes.");
}
