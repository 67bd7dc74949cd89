namespace SequenceToy.Diagnosis.Measures;

/// <summary>Whether the loss was still falling, and whether there were epochs enough to see it.</summary>
internal static class TrendChecks
{
    public static Threshold Progress { get; } = new(
        "progress while the learning rate was high", 0.3, "−d ln loss / d ln epochs", 2,
        "At 0.3 five times the epochs leave 0.62 of the loss; networks too small for their task show 0.02 to 0.15, "
        + "those cut short 0.6 and more.");

    public static Threshold Epochs { get; } = new(
        "epochs with a high learning rate", 8, "epochs", 2,
        "In fewer the loss is still on its first way down, or has not found it yet: "
        + "of five epochs of parity the last can fall fastest and the trend be flat.");

    public static Check StillFalls(RunMeasures run) => Progress.AtLeast(run.Progress, Sentence(run), run.Curve.ProgressError ?? 0);
    public static Check NoLongerFalls(RunMeasures run) => Progress.Below(run.Progress, Sentence(run), run.Curve.ProgressError ?? 0);
    public static Check EpochsEnough(RunMeasures run) => Epochs.AtLeast(run.Curve.BusyEpochs, EpochsSentence(run));
    public static Check TooFewEpochs(RunMeasures run) => Epochs.Below(run.Curve.BusyEpochs, EpochsSentence(run));

    private static string Sentence(RunMeasures run) => run.Progress > 0
        ? $"While the learning rate was high, twice the epochs left {LeftByTwice(run)} of the {run.Curve.Name}."
        : $"While the learning rate was high, the {run.Curve.Name} did not fall.";

    private static string LeftByTwice(RunMeasures run) => NumberFormat.FixedPercent(Math.Pow(2, -run.Progress), 0);

    private static string EpochsSentence(RunMeasures run) => run.Curve.BusyEpochs == 1
        ? "There was 1 epoch with a high learning rate to see a trend by."
        : $"There were {NumberFormat.Count(run.Curve.BusyEpochs)} epochs with a high learning rate to see a trend by.";
}
