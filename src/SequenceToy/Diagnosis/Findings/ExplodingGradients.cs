using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Steps far back have much more gradient than near ones.</summary>
internal sealed record ExplodingGradients() : FindingRule(
    FindingKind.ExplodingGradients,
    "Steps far back have much more gradient than near ones.",
    new(
        "gradient at the farthest step that matters over that at the answer's", 100, "times", 10,
        "A step back in time that weighs a hundred times as much as the last one makes every update a jump."))
{
    public override Check? On(RunMeasures run, Verdict verdict) =>
        verdict is Verdict.Learned or Verdict.Diverged || run.GradientRatio is not { } ratio
            ? null
            : Threshold.AtLeast(
                ratio,
                $"Gradients explode: {NumberFormat.Count(run.FarthestLag, "step")} back they are {NumberFormat.Number(ratio)} times "
                + "those at the answer's step.");
}
