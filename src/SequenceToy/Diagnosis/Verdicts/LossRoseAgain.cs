using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The losses of training and validation both end far above their lowest.</summary>
internal sealed record LossRoseAgain() : VerdictRule(Verdict.Unstable, "Training had reached much more, and lost it again.", [Rise])
{
    private static readonly Threshold Rise = new(
        "loss at the end over the lowest, in training and in validation", 3, "times", 2,
        "Overfitting loses ground in validation alone, and noise loses less: what was reached in both has been lost again.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        Rise.AtLeast(
            run.LossRise,
            $"The losses end {NumberFormat.Number(run.LossRise)}-fold above their lowest, in training as in validation."),
    ];
}
