using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The gradient is much larger at distant steps than at the target's step.</summary>
internal sealed record ExplodingGradients() : FindingRule(
    FindingKind.ExplodingGradients,
    "The gradient is much larger at distant steps than at the target's step.",
    new(
        "gradient, farthest relevant step ÷ target's step", 100, "", 10,
        "A distant step with a hundred times the gradient of the last step makes every update too large."))
{
    public override Check? On(RunMeasures run, Verdict verdict) =>
        verdict is Verdict.Learned or Verdict.Diverged || run.GradientRatio is not { } ratio
            ? null
            : Threshold.AtLeast(
                ratio,
                $"The gradient explodes: {NumberFormat.Count(run.FarthestLag, "step")} before the target's step, it is "
                + $"{NumberFormat.Number(ratio)} times its value at the target's step.");
}
