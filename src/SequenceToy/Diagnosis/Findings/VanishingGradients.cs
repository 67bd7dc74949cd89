using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Steps far back have next to no gradient, in a network that has not learned.</summary>
internal sealed record VanishingGradients() : FindingRule(
    FindingKind.VanishingGradients,
    "In a network that has not learned, steps far back have next to no gradient.",
    new(
        "gradient at the answer's step over that at the farthest that matters", 1e4, "times", 10,
        "What is ten thousand times weaker is drowned by the noise of batches before it teaches anything."))
{
    public override Check? On(RunMeasures run, Verdict verdict) =>
        verdict is Verdict.Learned or Verdict.Diverged || run.GradientRatio is not { } ratio
            ? null
            : Threshold.AtLeast(
                1 / Math.Max(ratio, 1e-9),
                $"Gradients vanish: {NumberFormat.Count(run.FarthestLag, "step")} back they are {NumberFormat.Number(ratio)} "
                + $"of those at the answer's step{FirstBelow(run)}.");

    private string FirstBelow(RunMeasures run)
    {
        var lag = Enumerable.Range(1, run.FarthestLag).FirstOrDefault(lag => run.RatioAt(lag) * Threshold.Value <= 1, run.FarthestLag);
        return lag == run.FarthestLag ? "" : FormattableString.Invariant($", and below a ten-thousandth from {lag} back");
    }
}
