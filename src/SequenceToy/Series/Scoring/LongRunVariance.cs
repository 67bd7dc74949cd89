namespace SequenceToy.Series.Scoring;

/// <summary>The variance of the mean of values in order of time, times their number.</summary>
/// <remarks>
/// <para>One step ahead, values are independent: the sample variance. Several steps ahead, forecasts from neighboring origins overlap:
/// the mean of the first m periodogram ordinates, m = min(⌊∛n⌋, ⌊n ÷ 2h⌋), with 2m degrees of freedom.</para>
/// <para>Source: L. Coroneo and F. Iacone, Comparing Predictive Accuracy in Small Samples Using Fixed-Smoothing Asymptotics, Journal of
/// Applied Econometrics 35 (2020), DOI 10.1002/jae.2756.</para>
/// </remarks>
/// <param name="Value">The variance, at least 0.</param>
/// <param name="Freedom">The degrees of freedom of Student's t.</param>
internal readonly record struct LongRunVariance(double Value, int Freedom)
{
    /// <param name="values">The values, at least two and two horizons.</param>
    /// <param name="horizon">The steps ahead, from 1: values this far apart are independent.</param>
    public static LongRunVariance Of(ReadOnlySpan<double> values, int horizon)
    {
        var mean = 0.0;
        foreach (var value in values)
        {
            mean += value / values.Length;
        }

        return horizon == 1 ? new LongRunVariance(OfIndependent(values, mean), values.Length - 1) : OfDependent(values, mean, horizon);
    }

    private static double OfIndependent(ReadOnlySpan<double> values, double mean)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += (value - mean) * (value - mean);
        }

        return sum / (values.Length - 1);
    }

    private static LongRunVariance OfDependent(ReadOnlySpan<double> values, double mean, int horizon)
    {
        var n = values.Length;
        var ordinates = Math.Max(1, Math.Min((int)Math.Cbrt(n), n / (2 * horizon)));
        var sum = 0.0;
        for (var frequency = 1; frequency <= ordinates; frequency++)
        {
            var (real, imaginary) = (0.0, 0.0);
            for (var t = 0; t < n; t++)
            {
                var (sine, cosine) = Math.SinCos(Math.Tau * frequency * t / n);
                real += (values[t] - mean) * cosine;
                imaginary += (values[t] - mean) * sine;
            }

            sum += ((real * real) + (imaginary * imaginary)) / n;
        }

        return new LongRunVariance(sum / ordinates, 2 * ordinates);
    }
}
