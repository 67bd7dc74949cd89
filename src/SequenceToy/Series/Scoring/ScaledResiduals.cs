using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Scoring;

/// <summary>Residuals of levels, in units of the series' scale.</summary>
/// <param name="Origins">The origins.</param>
/// <param name="Values">The residuals: [origins][targets][steps].</param>
/// <param name="Times">The number of distinct times of the origins.</param>
internal sealed record ScaledResiduals(Origin[] Origins, double[][][] Values, int Times)
{
    /// <summary>Returns the residuals of two parts together.</summary>
    public ScaledResiduals And(ScaledResiduals other) =>
        new([.. Origins, .. other.Origins], [.. Values, .. other.Values], Times + other.Times);
}
