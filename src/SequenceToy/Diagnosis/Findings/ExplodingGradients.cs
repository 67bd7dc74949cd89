using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The gradient grows steadily with the distance from the target's step.</summary>
internal sealed record ExplodingGradients() : FindingRule(
    FindingKind.ExplodingGradients,
    "The gradient grows steadily with the distance from the target's step.",
    new(
        "growth of the gradient from the nearest to the farthest relevant step", 100, "times", 10,
        "A distant step with a hundred times the gradient of a near step makes every update too large."))
{
    public override Check? On(RunMeasures run, Verdict verdict) =>
        verdict is Verdict.Learned or Verdict.Diverged || GradientGrowth.Of(run) is not { } growth
            ? null
            : Threshold.AtLeast(
                growth.Factor,
                $"The gradient explodes: from {NumberFormat.Count(growth.Nearest)} to {NumberFormat.Count(growth.Farthest, "step")} before "
                + $"the target's step, it grows by a factor of {NumberFormat.Number(growth.Factor)}.");
}
