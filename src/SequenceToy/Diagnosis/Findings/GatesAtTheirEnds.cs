using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Gates are stuck at their ends.</summary>
internal sealed record GatesAtTheirEnds() : FindingRule(FindingKind.SaturatedUnits, "In a network that has not learnt, nearly all gates and candidates are at either end, where they pass no gradient on.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => verdict == Verdict.Learned || run.Evidence.States?.Saturation is not { } saturation
        ? null
        : new(
            Thresholds.Saturation,
            true,
            saturation,
            FormattableString.Invariant($"Units are saturated: {100 * saturation:0} % of the values of their gates and candidates are at either end, where no gradient passes."));
}
