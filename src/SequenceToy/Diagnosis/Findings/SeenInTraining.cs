using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Evaluation;
using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Many of the scored sequences were trained on.</summary>
internal sealed record SeenInTraining() : FindingRule(FindingKind.TestOverlap, "Many of the sequences scored on also occur among the training samples, number for number; what differs in a last digit counts as new.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => run.Evidence.ScoredOn == EvaluatedOn.Training
        ? null
        : new(
            Thresholds.TestOverlap,
            true,
            run.Evidence.TestOverlap,
            $"{ScoreText.Percent(Math.Round(run.Evidence.TestOverlap, 3))} of the scored sequences also occur among the training samples: the score says less of anything new.");
}
