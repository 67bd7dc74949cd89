using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The loss is finite, but out of all proportion, and larger than at the start.</summary>
internal sealed record LossExploded() : VerdictRule(
    Verdict.Diverged, "The loss has run away from where it started, to a hundred times the guess's and more.", [Size, Growth])
{
    private static readonly Threshold Size = new(
        "loss at the end over the guess's loss", 100, "", 10,
        "Nothing short of weights that have run away is a hundred times worse than saying the mean, though every number is still finite.");

    /// <summary>How much larger than at the start it must be.</summary>
    public static Threshold Growth { get; } = new(
        "loss at the end over the first epoch's", 10, "", 10, "A loss that was high from the start is not one that ran away.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        Size.AtLeast(run.LossShare, $"The training loss ends at {NumberFormat.Number(run.LossShare)} times that of guessing."),
        Growth.AtLeast(run.LossGrowth, $"The training loss ends at {NumberFormat.Number(run.LossGrowth)} times that of the first epoch."),
    ];
}
