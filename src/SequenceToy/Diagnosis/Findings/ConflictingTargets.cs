using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Many training sequences occur more than once, with different targets.</summary>
internal sealed record ConflictingTargets() : FindingRule(
    FindingKind.ConflictingTargets,
    "At least 5% of the training sequences occur more than once, with different targets.",
    new(
        "training sequences that occur again with another target", 0.05, "of the training sequences", 3,
        "No network can predict all of them; at 5%, this is a visible part of the error."))
{
    public override bool IsAboutData => true;

    public override Check? On(RunMeasures run, Verdict verdict) => run.Evidence.Data is not { } data
        ? null
        : Threshold.AtLeast(
            data.ConflictingShare,
            $"{NumberFormat.Percent(Math.Round(data.ConflictingShare, 3))} of the training sequences occur more than once, with different "
            + "targets, so the network cannot predict all of them.");
}
