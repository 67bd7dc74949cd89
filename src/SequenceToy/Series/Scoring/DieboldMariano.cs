namespace SequenceToy.Series.Scoring;

/// <summary>The test of Diebold and Mariano for equal accuracy of two forecasts, corrected for small samples.</summary>
/// <remarks>
/// <para>DM = d̄ / √(V / n) · √((n + 1 − 2h + h (h − 1) / n) / n), V = γ₀ + 2 Σ γₖ for k = 1 … h − 1, with the autocovariances γ of the
/// differences d; compared with Student's t of n − 1 degrees of freedom. A negative V falls back to h = 1, as in R's
/// <c>forecast::dm.test</c>.</para>
/// <para>Sources: F. X. Diebold and R. S. Mariano, Comparing Predictive Accuracy, Journal of Business &amp; Economic Statistics 13 (1995),
/// DOI 10.1080/07350015.1995.10524599; D. Harvey, S. Leybourne and P. Newbold, Testing the Equality of Prediction Mean Squared Errors,
/// International Journal of Forecasting 13 (1997), DOI 10.1016/S0169-2070(96)00719-4.</para>
/// </remarks>
/// <param name="Statistic">The statistic; positive when the first forecast has the larger loss.</param>
/// <param name="PValue">The two-sided p-value.</param>
internal readonly record struct DieboldMariano(double Statistic, double PValue)
{
    /// <summary>Tests differences of losses (the first forecast's minus the second's) in order of time.</summary>
    /// <param name="differences">The differences, at least 2.</param>
    /// <param name="horizon">The steps ahead of the forecasts, from 1: differences this far apart are independent.</param>
    /// <returns>The test; not a number when the differences do not vary or are too few.</returns>
    public static DieboldMariano Of(ReadOnlySpan<double> differences, int horizon)
    {
        var n = differences.Length;
        var mean = 0.0;
        foreach (var difference in differences)
        {
            mean += difference / n;
        }

        var variance = Covariance(differences, mean, 0);
        for (var lag = 1; lag < Math.Min(horizon, n); lag++)
        {
            variance += 2 * Covariance(differences, mean, lag);
        }

        if (n < 2 || (horizon == 1 && !(variance > 0)))
        {
            return new DieboldMariano(double.NaN, double.NaN);
        }

        var correction = (n + 1 - (2.0 * horizon) + (horizon * (horizon - 1.0) / n)) / n;
        if (!(variance > 0) || !(correction > 0))
        {
            return Of(differences, 1);
        }

        var statistic = mean / Math.Sqrt(variance / n) * Math.Sqrt(correction);
        return new DieboldMariano(statistic, 2 * StudentDistribution.Below(-Math.Abs(statistic), n - 1));
    }

    private static double Covariance(ReadOnlySpan<double> values, double mean, int lag)
    {
        var sum = 0.0;
        for (var t = lag; t < values.Length; t++)
        {
            sum += (values[t] - mean) * (values[t - lag] - mean);
        }

        return sum / values.Length;
    }
}
