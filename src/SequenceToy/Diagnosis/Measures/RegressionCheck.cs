namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether a linear regression on the same inputs is far better than the network.</summary>
internal static class RegressionCheck
{
    public static Threshold Excess { get; } = new(
        "error above that of the linear regression", 0.05, "of the reference error", 2,
        "A network whose error is larger by 5% of the reference error has not found what a linear regression finds.");

    /// <summary>Returns the check that the network is not far worse; none where it is about as good, or better.</summary>
    public static IEnumerable<Check> IsNotFarBetter(RunMeasures run) => IsBetter(run)
        ? [
            Excess.Below(
                run.ErrorLeft - run.ErrorLeftOf(run.Evidence.Baseline), AdvantageCheck.SentenceOfStrongest(run), run.ErrorLeftNoise ?? 0),
        ]
        : [];

    /// <summary>Returns true when the regression is the strongest baseline and better than the network.</summary>
    public static bool IsBetter(RunMeasures run) => run.Evidence.RegressionAdvantage is not null
        && run.ErrorLeft > Advantage.WorseThanStrongest * run.ErrorLeftOf(run.Evidence.Baseline);
}
