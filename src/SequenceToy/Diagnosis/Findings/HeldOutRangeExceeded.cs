using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Many held-out targets are outside the range of the training targets.</summary>
internal sealed record HeldOutRangeExceeded() : FindingRule(
    FindingKind.HeldOutRangeExceeded,
    "At least 5% of the held-out targets are outside the range of the training targets, and this is more than chance explains.",
    new(
        "held-out targets outside the trained range", 0.05, "of the held-out targets", 2,
        "Networks extrapolate poorly; with 5% of the targets outside, their errors are a visible part of the score."))
{
    // The next value is the highest or lowest of n + 1 with a chance of 2 ÷ (n + 1).
    private const double TimesChance = 3;

    public override bool IsAboutData => true;

    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (run.Evidence.Data?.OutsideRange is not { } excess || excess.Share < TimesChance * 2 / (run.Evidence.TrainingSamples + 1))
        {
            return null;
        }

        var number = excess.Number > 0 ? $" in target number {NumberFormat.Count(excess.Number + 1)}" : "";
        return Threshold.AtLeast(
            excess.Share,
            $"{NumberFormat.Percent(Math.Round(excess.Share, 3))} of the {run.SamplesName} targets are outside the range of the training "
            + $"targets{number}, by up to {NumberFormat.Percent(Math.Round(excess.Distance, 3))} of that range.");
    }
}
