using MathNet.Numerics.Distributions;

namespace SequenceToy.Series.Scoring;

/// <summary>The test of Diebold and Mariano for equal accuracy of two forecasts, in forms for small samples.</summary>
/// <remarks>
/// <para>One step ahead: DM = d̄ / √(γ₀ / n) · √((n − 1) / n), with the mean d̄ and the variance γ₀ of the differences, compared with
/// Student's t of n − 1 degrees of freedom, as R's <c>forecast::dm.test</c> does.</para>
/// <para>Several steps ahead, differences of neighboring origins are dependent. The long-run variance is then the mean of the first m
/// periodogram ordinates, and DM is compared with Student's t of 2m degrees of freedom; m = min(⌊∛n⌋, ⌊n ÷ 2h⌋). For sums of h
/// independent numbers, a one-sided test of 2.5% then rejects in 2% to 5% of cases; the sum of h − 1 autocovariances does in 7% to
/// 20%.</para>
/// <para>Sources: F. X. Diebold and R. S. Mariano, Comparing Predictive Accuracy, Journal of Business &amp; Economic Statistics 13 (1995),
/// DOI 10.1080/07350015.1995.10524599; D. Harvey, S. Leybourne and P. Newbold, Testing the Equality of Prediction Mean Squared Errors,
/// International Journal of Forecasting 13 (1997), DOI 10.1016/S0169-2070(96)00719-4; L. Coroneo and F. Iacone, Comparing Predictive
/// Accuracy in Small Samples Using Fixed-Smoothing Asymptotics, Journal of Applied Econometrics 35 (2020), DOI 10.1002/jae.2756.</para>
/// </remarks>
/// <param name="Statistic">The statistic; positive when the first forecast has the larger loss.</param>
/// <param name="PValue">The two-sided p-value.</param>
internal readonly record struct DieboldMariano(double Statistic, double PValue)
{
    /// <summary>Tests differences of losses (the first forecast's minus the second's) in order of time.</summary>
    /// <param name="differences">The differences.</param>
    /// <param name="horizon">The steps ahead of the forecasts, from 1: differences this far apart are independent.</param>
    /// <returns>The test; not a number when the differences do not vary, or are fewer than two or than two horizons.</returns>
    public static DieboldMariano Of(ReadOnlySpan<double> differences, int horizon)
    {
        var n = differences.Length;
        if (n < Math.Max(2, 2 * horizon))
        {
            return new DieboldMariano(double.NaN, double.NaN);
        }

        var mean = 0.0;
        foreach (var difference in differences)
        {
            mean += difference / n;
        }

        var variance = LongRunVariance.Of(differences, horizon);
        var statistic = variance.Value > 0 ? mean / Math.Sqrt(variance.Value / n) : double.NaN;
        return new DieboldMariano(
            statistic, double.IsNaN(statistic) ? double.NaN : 2 * StudentT.CDF(0, 1, variance.Freedom, -Math.Abs(statistic)));
    }
}
