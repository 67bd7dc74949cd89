namespace SequenceToy.Diagnosis.Measures;

/// <summary>Converts the distance of a run from other verdicts to the probability that its verdict is correct.</summary>
/// <remarks>
/// p = 1 / (1 + e^−(a + b · distance)). A logistic regression fitted a and b to labeled runs and to random runs whose labels were found by
/// experiments; <c>docs/diagnosis-corpus.md</c> has the runs and the fit.
/// </remarks>
internal static class Calibration
{
    /// <summary>The log-odds at a threshold.</summary>
    public const double AtThreshold = 1.2;

    /// <summary>The increase of the log-odds from a threshold to a value clearly past it.</summary>
    public const double PerDistance = 2.05;

    /// <param name="distance">The distance: 0 at a threshold, 1 when all values are clearly past theirs.</param>
    public static double Confidence(double distance) => Confidence(distance, AtThreshold, PerDistance);

    /// <summary>Returns the probability with other coefficients.</summary>
    public static double Confidence(double distance, double atThreshold, double perDistance) =>
        1 / (1 + Math.Exp(-(atThreshold + (perDistance * distance))));
}
