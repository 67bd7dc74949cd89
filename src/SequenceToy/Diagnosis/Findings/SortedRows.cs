using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The samples are sorted by target, so training and validation targets differ.</summary>
internal sealed record SortedRows() : FindingRule(
    FindingKind.SortedRows,
    "The samples are sorted by target, or by class, so the targets of training and validation samples differ.",
    new(
        "order of the samples by target, from 0 to 1", 0.9, "", 1.1,
        "Samples in random order have an order near 0; 0.9 means that few samples are out of place."))
{
    // Parts of a random split rarely differ that much.
    private const double LeastDifference = 0.3;

    public override bool IsAboutData => true;

    public override Check? On(RunMeasures run, Verdict verdict) =>
        run.Evidence.Data is not { TargetOrder: { } order, SplitDifference: >= LeastDifference and var difference }
            ? null
            : Threshold.AtLeast(
                order,
                $"The samples are sorted by target (order {NumberFormat.Number(order)}; 0 is random, 1 is sorted). Training and "
                + $"validation targets differ by {NumberFormat.FixedPercent(difference, 0)} (100%: no value in common). "
                + "Unless this is also their order in time, split the samples at random.");
}
