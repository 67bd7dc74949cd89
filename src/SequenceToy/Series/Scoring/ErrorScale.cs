namespace SequenceToy.Series.Scoring;

/// <summary>The denominator of the MASE: the mean absolute error of repeating the value one period before, within the training
/// part.</summary>
/// <remarks>Source: R. J. Hyndman and A. B. Koehler, Another Look at Measures of Forecast Accuracy, International Journal of Forecasting 22
/// (2006), DOI 10.1016/j.ijforecast.2006.03.001. R's <c>forecast::accuracy</c> uses the same.</remarks>
internal static class ErrorScale
{
    /// <summary>Returns scales without gaps: that of lag 1, then the median of the target's other series, then 1.</summary>
    /// <param name="scales">The scales by series and target; not a number where a training part has none.</param>
    /// <param name="ofLagOne">The scales of lag 1 by series and target.</param>
    public static double[][] Filled(double[][] scales, double[][] ofLagOne)
    {
        var filled = scales.Zip(ofLagOne, (own, other) => own.Zip(other, (scale, lagOne) => double.IsNaN(scale) ? lagOne : scale).ToArray())
            .ToArray();
        for (var target = 0; target < filled[0].Length; target++)
        {
            double[] known = [.. filled.Select(own => own[target]).Where(double.IsFinite).Order()];
            foreach (var own in filled)
            {
                own[target] = !double.IsNaN(own[target]) ? own[target] : known.Length == 0 ? 1 : known[known.Length / 2];
            }
        }

        return filled;
    }

    /// <returns>The scale; not a number when the part is shorter than the lag or has no differences.</returns>
    /// <param name="values">The values of the training part; not a number where one was missing.</param>
    /// <param name="lag">The period, or 1 where there is none.</param>
    public static double Of(ReadOnlySpan<double> values, int lag)
    {
        var (sum, count) = (0.0, 0);
        for (var t = lag; t < values.Length; t++)
        {
            if (Math.Abs(values[t] - values[t - lag]) is var change && !double.IsNaN(change))
            {
                sum += change;
                count++;
            }
        }

        return sum > 0 ? sum / count : double.NaN;
    }
}
