using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Many scored sequences were also trained on.</summary>
internal sealed record TestOverlap() : FindingRule(
    FindingKind.TestOverlap,
    "Many scored sequences also occur among the training samples; only identical sequences count.",
    Overlap)
{
    /// <summary>The share of repeated sequences from which the overlap is reported.</summary>
    public static Threshold Overlap { get; } = new(
        "scored sequences seen in training, worth reporting", 0.1, "of the sequences", 3,
        "An overlap of 10% can change a score, and few tasks repeat that often by chance.");

    public override Check? On(RunMeasures run, Verdict verdict) => run.Evidence.ScoredOn == EvaluatedOn.Training
        ? null
        : Threshold.AtLeast(
            run.Evidence.TestOverlap,
            $"{NumberFormat.Percent(Math.Round(run.Evidence.TestOverlap, 3))} of the scored sequences also occur among the training "
            + "samples, so the score says less about new sequences.");
}
