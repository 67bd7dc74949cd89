using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Overlapping windows of one series were divided at random.</summary>
internal sealed record OverlappingWindows() : FindingRule(
    FindingKind.OverlappingWindows,
    "Your samples are overlapping windows of one series, and were divided at random: held-out samples share most steps with training samples.",
    TestOverlap.Overlap)
{
    public override Check? On(RunMeasures run, Verdict verdict) =>
        run.Evidence is { OverlappingWindows: true, Validation: not null } && run.Settings.Split.SeparatesNeighbors
            ? Threshold.AtLeast(
                double.MaxValue,
                "Your samples are overlapping windows of one series, divided at random. The validation samples share most of their steps with "
                + "training samples, so their score may be too good. Use Split.InOrder.")
            : null;
}
