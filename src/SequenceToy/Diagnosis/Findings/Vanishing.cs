using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Steps far back have next to no gradient, in a network that has not learnt.</summary>
internal sealed record Vanishing() : FindingRule(FindingKind.VanishingGradients, "In a network that has not learnt, steps far back have next to no gradient.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => verdict is Verdict.Learned or Verdict.Diverged || run.GradientRatio is not { } ratio
        ? null
        : new(Thresholds.Vanishing, true, 1 / Math.Max(ratio, 1e-9), $"Gradients vanish: {ScoreText.Count(run.FarthestLag, "step")} back they are {ScoreText.Number(ratio)} of those at the answer's step{FirstBelow(run)}.");

    private static string FirstBelow(RunMeasures run)
    {
        var lag = Enumerable.Range(1, run.FarthestLag).FirstOrDefault(lag => run.RatioAt(lag) * Thresholds.Vanishing.Value <= 1, run.FarthestLag);
        return lag == run.FarthestLag ? "" : FormattableString.Invariant($", and below a ten-thousandth from {lag} back");
    }
}
