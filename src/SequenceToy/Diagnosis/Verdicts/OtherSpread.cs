using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: better than every baseline, but worse than the mean of the held-out targets would be.</summary>
internal sealed record OtherSpread() : OwnDataRule(
    Verdict.CannotTell,
    "The held-out targets differ from the training targets so much that the error exceeds their spread.",
    [AdvantageCheck.Better, ResidualCheck.Left, Spread])
{
    private static readonly Threshold Spread = new(
        "error, compared with the spread of the held-out targets", 1, "of the spread", 2,
        "Always predicting the mean of the held-out targets would be better, so the network has not found all there is.");

    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) =>
    [
        AdvantageCheck.IsBetterThanAll(run),
        ResidualCheck.IsNothingLeft(run),
        Spread.AtLeast(
            Error(run),
            $"The error is {NumberFormat.Percent(Math.Round(Error(run), 4))} of the standard deviation of the held-out targets."),
    ];

    // Other metrics do not depend on the spread.
    private static double Error(RunMeasures run) => run.Evidence.Metric == Metric.Nrmse ? run.Evidence.Test.Value
        : run.Evidence.Metric == Metric.R2 ? Math.Sqrt(Math.Max(0, 1 - run.Evidence.Test.Value))
        : 0;
}
