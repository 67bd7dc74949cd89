using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The prediction depends on a step that should be ignored.</summary>
internal sealed record UsesIgnoredInput() : FindingRule(
    FindingKind.LeansOnIgnoredInput,
    "The prediction depends on a step that the task says should be ignored.",
    new(
        "influence of a step that should be ignored", 0.01, "of the target range or of a probability", 2,
        "An influence of 1% of the range has no practical effect on the prediction."))
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (run.Evidence.IgnoredSteps.Count == 0 || verdict == Verdict.Diverged)
        {
            return null;
        }

        var worst = run.Evidence.IgnoredSteps.MaxBy(step => step.Share)!;
        var share = NumberFormat.Percent(Math.Round(worst.Share, 4));
        return Threshold.AtLeast(
            worst.Share,
            $"The prediction depends on an input that should be ignored. Changing step {NumberFormat.Count(worst.Step + 1)} alone "
            + $"changes the prediction by {share} of the target range (for classes, of a probability from 0 to 1).");
    }
}
