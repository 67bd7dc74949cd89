using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Steps far back have much more gradient than near ones.</summary>
internal sealed record Exploding() : FindingRule(FindingKind.ExplodingGradients, "Steps far back have much more gradient than near ones.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => verdict is Verdict.Learned or Verdict.Diverged || run.GradientRatio is not { } ratio
        ? null
        : new(Thresholds.Exploding, true, ratio, $"Gradients explode: {ScoreText.Count(run.FarthestLag, "step")} back they are {ScoreText.Number(ratio)} times those at the answer's step.");
}
