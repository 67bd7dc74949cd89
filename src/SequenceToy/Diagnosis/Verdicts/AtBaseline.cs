using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Neither the score nor the loss is better than the baseline's.</summary>
internal sealed record AtBaseline() : VerdictRule(
    Verdict.NotLearning, "The score and the loss are hardly better, or no better, than the baseline's.", [BaselineCheck.Score, Loss])
{
    private static readonly Threshold Loss = new(
        "final loss over the baseline's loss, for not learning", 0.9, "of the baseline's loss", 1.1,
        "The loss can fall long before the share of correct answers rises: below 90%, the network has learned something.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        BaselineCheck.IsNoBetter(run),
        Loss.AtLeast(run.LossShare, $"The final training loss is {NumberFormat.Percent(run.LossShare)} of the baseline's loss."),
    ];
}
