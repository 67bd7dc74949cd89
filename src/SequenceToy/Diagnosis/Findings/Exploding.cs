using SequenceToy.Diagnosis.Rules;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Steps far back have much more gradient than near ones.</summary>
internal sealed record Exploding() : FindingRule(FindingKind.ExplodingGradients, "Steps far back have much more gradient than near ones.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => verdict is Verdict.Learned or Verdict.Diverged || run.GradientRatio is not { } ratio
        ? null
        : new(Thresholds.Exploding, true, ratio, FormattableString.Invariant($"Gradients explode: {run.FarthestLag} {(run.FarthestLag == 1 ? "step" : "steps")} back they are {ratio:G2} times those at the answer's step."));
}
