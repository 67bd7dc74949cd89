namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether the loss was still falling, and whether there were enough epochs to see a trend.</summary>
internal static class TrendChecks
{
    public static Threshold Progress { get; } = new(
        "progress while the learning rate was high", 0.3, "−d ln loss / d ln epochs", 2,
        "At 0.3, five times the epochs leave 62% of the loss. Networks that are too small show 0.02 to 0.15; "
        + "runs that ended too early show 0.6 and more.");

    public static Threshold Epochs { get; } = new(
        "epochs with a high learning rate", 8, "epochs", 2,
        "Fewer epochs show no reliable trend: in five epochs of parity, the loss can fall fastest in the last one.");

    public static Check StillFalls(RunMeasures run) => Progress.AtLeast(run.Progress, Sentence(run), run.Curve.ProgressError ?? 0);
    public static Check NoLongerFalls(RunMeasures run) => Progress.Below(run.Progress, Sentence(run), run.Curve.ProgressError ?? 0);
    public static Check EpochsEnough(RunMeasures run) => Epochs.AtLeast(run.Curve.BusyEpochs, EpochsSentence(run));
    public static Check TooFewEpochs(RunMeasures run) => Epochs.Below(run.Curve.BusyEpochs, EpochsSentence(run));

    private static string Sentence(RunMeasures run) => run.Progress > 0
        ? $"Twice the epochs reduced the {run.Curve.Name} to {LeftByTwice(run)} while the learning rate was high."
        : $"The {run.Curve.Name} did not fall while the learning rate was high.";

    private static string LeftByTwice(RunMeasures run) => NumberFormat.FixedPercent(Math.Pow(2, -run.Progress), 0);

    private static string EpochsSentence(RunMeasures run) =>
        $"Training had {NumberFormat.Count(run.Curve.BusyEpochs, "epoch")} with a high learning rate "
        + $"(minimum for a trend: {NumberFormat.Number(Epochs.Value)}).";
}
