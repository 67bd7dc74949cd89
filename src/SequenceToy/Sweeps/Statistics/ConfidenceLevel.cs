using MathNet.Numerics.Distributions;

namespace SequenceToy.Sweeps.Statistics;

/// <summary>Validates the confidence of an interval, and converts it to standard errors.</summary>
internal static class ConfidenceLevel
{
    /// <summary>Returns a confidence above 0 and below 1.</summary>
    public static double Checked(double confidence) => confidence < 1
        ? Require.PositiveUpTo(confidence, 1, nameof(confidence))
        : throw new ArgumentOutOfRangeException(
            nameof(confidence), FormattableString.Invariant($"confidence must be above 0 and below 1; it was {confidence}."));

    /// <summary>Returns the standard errors on each side of a normal distribution that contain a share of it: 1.96 for 0.95.</summary>
    public static double InErrors(double confidence) => Normal.InvCDF(0, 1, (1 + Checked(confidence)) / 2);
}
