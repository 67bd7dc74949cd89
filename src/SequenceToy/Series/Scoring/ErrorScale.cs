namespace SequenceToy.Series.Scoring;

/// <summary>The denominator of the MASE: the mean absolute error of repeating the value one period before, within the training
/// part.</summary>
/// <remarks>Source: R. J. Hyndman and A. B. Koehler, Another Look at Measures of Forecast Accuracy, International Journal of Forecasting 22
/// (2006), DOI 10.1016/j.ijforecast.2006.03.001. R's <c>forecast::accuracy</c> uses the same.</remarks>
internal static class ErrorScale
{
    /// <returns>The scale; not a number when the part is shorter than the lag or has no differences.</returns>
    /// <param name="values">The values of the training part.</param>
    /// <param name="lag">The period, or 1 where there is none.</param>
    public static double Of(ReadOnlySpan<double> values, int lag)
    {
        var sum = 0.0;
        for (var t = lag; t < values.Length; t++)
        {
            sum += Math.Abs(values[t] - values[t - lag]);
        }

        return sum > 0 ? sum / (values.Length - lag) : double.NaN;
    }
}
