using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The gradient of a network that has not learned nearly vanishes at distant steps.</summary>
internal sealed record VanishingGradients() : FindingRule(
    FindingKind.VanishingGradients,
    "The network has not learned, and its gradient nearly vanishes at distant steps.",
    new(
        "gradient, target's step ÷ farthest relevant step", 1e4, "", 10,
        "A gradient 10,000 times weaker is lost in the noise of the batches."))
{
    public override Check? On(RunMeasures run, Verdict verdict) =>
        verdict is Verdict.Learned or Verdict.Diverged || run.GradientRatio is not { } ratio
            ? null
            : Threshold.AtLeast(
                1 / Math.Max(ratio, 1e-9),
                $"The gradient vanishes: {NumberFormat.Count(run.FarthestLag, "step")} before the target's step, it is "
                + $"{NumberFormat.Number(ratio)} times its value at the target's step{FirstBelow(run)}.");

    private string FirstBelow(RunMeasures run)
    {
        var lag = Enumerable.Range(1, run.FarthestLag).FirstOrDefault(lag => run.RatioAt(lag) * Threshold.Value <= 1, run.FarthestLag);
        return lag == run.FarthestLag ? "" : FormattableString.Invariant($"; it is below 0.0001 at {lag} or more steps before");
    }
}
