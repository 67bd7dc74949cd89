using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Checks that several rules share.</summary>
internal static class SharedChecks
{
    public static IEnumerable<Check> OnGap(RunMeasures run) =>
    [
        new(Thresholds.Gap, true, run.Gap, OfGap(run)),
        new(Thresholds.GapNoise, true, run.GapInErrors, $"The gap is {ScoreText.Number(Math.Round(Math.Min(run.GapInErrors, 999), 1))} standard errors of the score."),
    ];

    public static string OfOverlap(RunMeasures run) =>
        $"{ScoreText.Percent(Math.Round(run.Evidence.TestOverlap, 3))} of the sequences scored on also occur among the training samples.";

    public static string OfGap(RunMeasures run) =>
        $"The error on other samples is {run.ErrorLeftWords} of that of guessing, on those trained on {ScoreText.Percent(Math.Round(run.ErrorLeftInTraining, 4))}.";

    public static string OfErrorLeft(RunMeasures run) => $"The error is {run.ErrorLeftWords} of that of guessing.";

    public static Check OnProgress(RunMeasures run, bool wantsMore)
    {
        var progress = run.Curve.Progress ?? 0;
        return new Check(
            Thresholds.Progress,
            wantsMore,
            progress,
            progress > 0
                ? FormattableString.Invariant($"While the learning rate was high, twice the epochs left {100 * Math.Pow(2, -progress):0} % of the {run.Curve.Name}.")
                : $"While the learning rate was high, the {run.Curve.Name} did not fall.",
            run.Curve.ProgressError ?? 0);
    }

    public static Check OnEpochs(RunMeasures run, bool wantsMore) =>
        new(Thresholds.Epochs, wantsMore, run.Curve.BusyEpochs, run.Curve.BusyEpochs == 1
            ? "There was 1 epoch with a high learning rate to see a trend by."
            : $"There were {ScoreText.Count(run.Curve.BusyEpochs)} epochs with a high learning rate to see a trend by.");
}
