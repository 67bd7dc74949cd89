using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Many held-out sequences also occur in the training samples.</summary>
internal sealed record TestOverlap() : FindingRule(
    FindingKind.TestOverlap,
    "At least 10% of the held-out sequences also occur in the training samples; only identical sequences count.",
    Overlap)
{
    /// <summary>The share of repeated sequences from which the overlap is reported.</summary>
    public static Threshold Overlap { get; } = new(
        "overlap of held-out and training sequences, worth reporting", 0.1, "of the held-out sequences", 3,
        "An overlap of 10% can change a score, and few tasks repeat that often by chance.");

    public override Check? On(RunMeasures run, Verdict verdict) => run.Evidence.ScoredOn == EvaluatedOn.Training
        ? null
        : Threshold.AtLeast(
            run.Evidence.TestOverlap,
            $"{OverlapCheck.Sentence(run)}. At {NumberFormat.Percent(Threshold.Value)} or more, the score may look better than it is; at "
            + $"{NumberFormat.Percent(OverlapCheck.Overlap.Value)} or more, the score does not show generalization.");
}
