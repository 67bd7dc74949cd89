namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether the loss was still falling, and whether there were enough epochs to see a trend.</summary>
internal static class TrendChecks
{
    public static Threshold Progress { get; } = new(
        "slope of log loss against log epochs, sign reversed", 0.3, "", 2,
        "Measured before the schedule lowers the learning rate below half its maximum. At 0.3, five times the epochs reduce "
        + "the loss to 62%. Networks that are too small show 0.02 to 0.15; runs that ended too early show 0.6 and more.");

    public static Threshold ProgressAtFloor { get; } = new(
        "slope of log loss against log epochs, sign reversed, when the inputs predict no remaining errors", 0.6, "", 2,
        "A loss that has just reached its noise floor shows slopes of up to 0.4. A loss that has not reached it shows 1 and more.");

    public static Threshold TrainingProgress { get; } = new(
        "slope of log training loss against log epochs, sign reversed", 0.3, "", 2,
        "A training loss that still falls has not shown what the network can learn.");

    public static Threshold Epochs { get; } = new(
        "epochs with at least half the highest learning rate", 8, "epochs", 2,
        "Fewer epochs show no reliable trend: in five epochs on the parity task, the loss can fall fastest in the last one.");

    public static Threshold OfRecommended { get; } = new(
        "epochs, as a share of those that the task recommends", 0.05, "of the epochs", 2,
        "Some tasks stay at the baseline for a twentieth of their epochs before the loss falls.");

    /// <summary>Returns the check of a task's run on enough of the recommended epochs; null for your own data.</summary>
    public static Check? EnoughOfRecommended(RunMeasures run) =>
        run.Recommended is null ? null : OfRecommended.AtLeast(ShareOfRecommended(run), ShareSentence(run));

    /// <summary>Returns the check of a task's run on too few of the recommended epochs; null for your own data.</summary>
    public static Check? TooFewOfRecommended(RunMeasures run) =>
        run.Recommended is null ? null : OfRecommended.Below(ShareOfRecommended(run), ShareSentence(run));

    public static Check StillFalls(RunMeasures run) => (FloorCheck.IsAtFloor(run) ? ProgressAtFloor : Progress)
        .AtLeast(run.Progress, Sentence(run), run.Curve.ProgressError ?? 0);

    public static Check NoLongerFalls(RunMeasures run) => Progress.Below(run.Progress, Sentence(run), run.Curve.ProgressError ?? 0);
    public static Check TrainingStillFalls(RunMeasures run) => TrainingProgress.AtLeast(
        run.Curve.TrainingProgress ?? 0,
        Sentence(run, "training loss", run.Curve.TrainingProgress ?? 0));

    public static Check TrainingNoLongerFalls(RunMeasures run) => TrainingProgress.Below(
        run.Curve.TrainingProgress ?? 0,
        Sentence(run, "training loss", run.Curve.TrainingProgress ?? 0));

    public static Check EpochsEnough(RunMeasures run) => Epochs.AtLeast(run.Curve.BusyEpochs, EpochsSentence(run));
    public static Check TooFewEpochs(RunMeasures run) => Epochs.Below(run.Curve.BusyEpochs, EpochsSentence(run));

    private static string Sentence(RunMeasures run) => Sentence(run, run.Curve.Name, run.Progress);

    private static string Sentence(RunMeasures run, string loss, double progress)
    {
        var share = Math.Pow(2, -progress);
        var percent = share < 0.01 ? "less than 1%" : NumberFormat.FixedPercent(share, 0);
        var when = run.Curve.BeforeLowered.Length > 0 ? run.Curve.BeforeLowered : " at the end";
        return share >= 1 ? $"The {loss} did not fall{when}."
            : share >= 0.995 ? $"The {loss} hardly fell{when}."
            : $"Each doubling of the epochs reduced the {loss} to {percent}{run.Curve.BeforeLowered}.";
    }

    private static double ShareOfRecommended(RunMeasures run) => (double)run.Curve.Epochs / run.Recommended!.Training.Epochs;

    private static string ShareSentence(RunMeasures run) =>
        $"Training had {NumberFormat.Count(run.Curve.Epochs, "epoch")}; the task's recommended settings have "
        + $"{NumberFormat.Count(run.Recommended!.Training.Epochs)}.";

    private static string EpochsSentence(RunMeasures run) =>
        $"Training had {NumberFormat.Count(run.Curve.BusyEpochs, "epoch")}"
        + $"{(run.Curve.BusyEpochs < run.Curve.Epochs ? " with at least half the highest learning rate" : "")} "
        + $"(minimum for a trend: {NumberFormat.Number(Epochs.Value)}).";
}
