using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Neither the score nor the loss is better than the baseline's.</summary>
internal sealed record AtBaseline() : VerdictRule(
    Verdict.NotLearning, "The score and the loss are about the same as the baseline's, or worse.", [BaselineCheck.Score, Loss])
{
    private static readonly Threshold Loss = new(
        "final loss, for not learning", 0.9, "of the baseline's loss", 1.1,
        "The loss can fall long before the share of correct answers rises: below 90%, the network has learned something.");

    public override string MeaningFor(RunMeasures run) => run.MeetsGoal
        ? "Although the goal is reached, the score and the loss are about the same as the baseline's, or worse."
        : Meaning;

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        BaselineCheck.IsNoBetter(run),
        Loss.AtLeast(
            run.LossShare,
            $"The final training loss is {RunMeasures.InProse(NumberFormat.Percent(run.LossShare))} of the baseline's loss."),
    ];
}
