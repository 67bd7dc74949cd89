using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Overlapping windows of one series were divided at random.</summary>
internal sealed record OverlappingWindows() : FindingRule(
    FindingKind.OverlappingWindows,
    "Overlapping windows of one series were divided at random, so validation samples share most of their steps with training samples.",
    TestOverlap.Overlap)
{
    public override Check? On(RunMeasures run, Verdict verdict) =>
        run.Evidence is { OverlappingWindows: true, Validation: not null } && run.Settings.Split.SeparatesNeighbors
            ? Threshold.AtLeast(
                double.MaxValue,
                "Your samples are overlapping windows of one series, divided at random. Validation samples share most of their steps with "
                + "training samples, so their score may be too good. Use Split.InOrder, or the series itself as a time series "
                + "(SeriesExperiment).")
            : null;
}
