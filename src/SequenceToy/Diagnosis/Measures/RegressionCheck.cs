namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether a linear regression on the same inputs is far better than the network.</summary>
internal static class RegressionCheck
{
    // An error at most this much larger is about the same.
    private const double AboutEqual = 1.1;

    public static Threshold Excess { get; } = new(
        "error above that of the linear regression", 0.05, "of the reference error", 2,
        "A network that leaves 5% more of the error than a linear regression has not learned what even the regression finds.");

    /// <summary>Returns the check that the network is not far worse; none where it is about as good, or better.</summary>
    public static IEnumerable<Check> IsNotFarBetter(RunMeasures run) => IsBetter(run)
        ? [Excess.Below(run.ErrorLeft - run.ErrorLeftOf(run.Evidence.Baseline), Sentence(run))] : [];

    /// <summary>Returns true when the regression is the strongest baseline and better than the network.</summary>
    public static bool IsBetter(RunMeasures run) =>
        run.Evidence.RegressionAdvantage is not null && run.ErrorLeft > AboutEqual * run.ErrorLeftOf(run.Evidence.Baseline);

    private static string Sentence(RunMeasures run) =>
        $"A linear regression has {NumberFormat.Percent(Math.Round(run.ErrorLeftOf(run.Evidence.Baseline), 4))} of the constant "
        + $"prediction's error; the network has {run.ErrorLeftText}.";
}
