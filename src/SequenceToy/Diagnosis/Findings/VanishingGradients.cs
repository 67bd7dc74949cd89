using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The gradient of a network that has not learned nearly vanishes at a distant step that the target depends on.</summary>
internal sealed record VanishingGradients() : FindingRule(
    FindingKind.VanishingGradients,
    "The network has not learned, and its gradient nearly vanishes at a distant step that the target depends on.",
    new(
        "largest gradient at later steps ÷ gradient at the farthest relevant step", 1e4, "", 10,
        "A gradient 10,000 times weaker is lost in the noise of the batches."))
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var lag = run.RelevantLag;
        if (verdict is Verdict.Learned or Verdict.Diverged || lag == 0)
        {
            return null;
        }

        var ratio = run.GradientRatio(lag);
        return Threshold.AtLeast(
            1 / Math.Max(ratio, 1e-9),
            $"The gradient vanishes: {NumberFormat.Count(lag, "step")} before the target's step, it is "
            + $"{NumberFormat.Number(ratio)} of its largest value at later steps{FirstBelow(run, lag)}.");
    }

    private string FirstBelow(RunMeasures run, int farthest)
    {
        var lag = Enumerable.Range(1, farthest).FirstOrDefault(lag => run.GradientRatio(lag) * Threshold.Value <= 1, farthest);
        return lag == farthest ? ""
            : $"; {NumberFormat.Count(lag)} or more steps before the target's step, it is below 0.0001 of that value";
    }
}
