using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The training and validation losses both end far above their lowest values.</summary>
internal sealed record LossRoseAgain() : VerdictRule(
    Verdict.Unstable, "The loss rose to at least three times its lowest value: training lost what it had learned.", [Rise])
{
    private static readonly Threshold Rise = new(
        "final loss ÷ its lowest value, in training and in validation", 3, "", 2,
        "Overfitting raises only the validation loss; noise raises the losses by a smaller factor.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        Rise.AtLeast(
            run.LossRise,
            run.Evidence.Validation is null
                ? $"The final loss was {NumberFormat.Number(run.LossRise)} times its lowest value."
                : $"The final loss was at least {NumberFormat.Number(run.LossRise)} times its lowest value, "
                + "both in training and in validation."),
    ];
}
