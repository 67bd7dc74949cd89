using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The loss is finite, but far above the baseline's and its first value.</summary>
internal sealed record LossExploded() : VerdictRule(
    Verdict.Diverged,
    "The final loss is at least 100 times that of the baseline or constant prediction, and 10 times that of the first epoch.",
    [Size, Growth])
{
    private static readonly Threshold Size = new(
        "final loss ÷ reference loss", 100, "", 10,
        "A finite loss exceeds a hundred times the reference loss only if the weights have grown without bound.");

    /// <summary>The minimum growth since the first epoch.</summary>
    public static Threshold Growth { get; } = new(
        "final loss ÷ loss of the first epoch", 10, "", 10, "A loss that was high from the start has not diverged.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        Size.AtLeast(run.LossShare, $"The final training loss is {NumberFormat.Number(run.LossShare)} times {run.ReferenceName}'s loss."),
        Growth.AtLeast(run.LossGrowth, $"The final training loss is {NumberFormat.Number(run.LossGrowth)} times that of the first epoch."),
    ];
}
