using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Many of the sequences scored on were trained on.</summary>
internal sealed record TestOverlap() : FindingRule(
    FindingKind.TestOverlap,
    "Many of the sequences scored on also occur among the training samples, number for number; "
    + "what differs in a last digit counts as new.",
    Overlap)
{
    /// <summary>From which share on it is worth reporting.</summary>
    public static Threshold Overlap { get; } = new(
        "scored sequences seen in training, worth saying", 0.1, "of them", 3,
        "A tenth can move a score; by chance alone few tasks repeat that often.");

    public override Check? On(RunMeasures run, Verdict verdict) => run.Evidence.ScoredOn == EvaluatedOn.Training
        ? null
        : Threshold.AtLeast(
            run.Evidence.TestOverlap,
            $"{NumberFormat.Percent(Math.Round(run.Evidence.TestOverlap, 3))} of the scored sequences also occur among the training "
                + $"samples: "
            + "the score says less of anything new.");
}
