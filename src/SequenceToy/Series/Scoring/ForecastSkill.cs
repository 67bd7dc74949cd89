using MathNet.Numerics.Distributions;

namespace SequenceToy.Series.Scoring;

/// <summary>The improvement of a network over a baseline: 1 − RMSE ÷ RMSE of the baseline, with its 95% interval.</summary>
/// <remarks>
/// <para>The interval holds all improvements that the test of Diebold and Mariano does not reject at 5%: those s for which the mean of the
/// network's squared errors may equal (1 − s)² times that of the baseline. So it contains 0 exactly when the p-value is at least
/// 0.05.</para>
/// <para>Source of such intervals of ratios: E. C. Fieller, Some Problems in Interval Estimation, Journal of the Royal Statistical Society
/// B 16 (1954).</para>
/// </remarks>
/// <param name="Value">The improvement: 1 is perfect, 0 equals the baseline, below 0 is worse.</param>
/// <param name="Low">The lower end of the interval; not a number with fewer than two horizons of origins, or where the errors vary too
/// much to bound it.</param>
/// <param name="High">The upper end of the interval; not a number as the lower end.</param>
internal readonly record struct ForecastSkill(double Value, double Low, double High)
{
    private const double Level = 0.975;

    /// <param name="own">The mean squared error of each origin, in order of time.</param>
    /// <param name="baseline">The same for the baseline.</param>
    /// <param name="horizon">The number of steps of a forecast.</param>
    public static ForecastSkill Of(double[] own, double[] baseline, int horizon)
    {
        var value = Of(own.Sum(), baseline.Sum());
        return own.Length < 2 * horizon || Ratios(own, baseline, horizon) is not { } ratios
            ? new ForecastSkill(value, double.NaN, double.NaN)
            : new ForecastSkill(value, 1 - Math.Sqrt(ratios.High), 1 - Math.Sqrt(ratios.Low));
    }

    /// <summary>Returns 1 − √(squared errors ÷ those of the baseline); 0 where neither has an error.</summary>
    public static double Of(double errors, double baseline) => errors == 0 ? baseline == 0 ? 0 : 1 : 1 - Math.Sqrt(errors / baseline);

    // The ratios r of mean squared errors with (mean of own − r · baseline)² ≤ t² · variance of that mean: a quadratic inequality in r.
    private static (double Low, double High)? Ratios(double[] own, double[] baseline, int horizon)
    {
        var (n, ofOwn, ofBaseline) = (own.Length, LongRunVariance.Of(own, horizon), LongRunVariance.Of(baseline, horizon));
        var ofSum = LongRunVariance.Of([.. own.Zip(baseline, (one, other) => one + other)], horizon).Value;
        var covariance = (ofSum - ofOwn.Value - ofBaseline.Value) / 2;
        if (n < 2 || !(ofOwn.Value + ofBaseline.Value > 0))
        {
            return null;
        }

        var limit = Math.Pow(StudentT.InvCDF(0, 1, ofOwn.Freedom, Level), 2) / n;
        var (one, other) = (own.Average(), baseline.Average());
        var square = (other * other) - (limit * ofBaseline.Value);
        var half = (one * other) - (limit * covariance);
        var rest = (one * one) - (limit * ofOwn.Value);
        if (!(square > 0))
        {
            return null;
        }

        // A ratio of 0 would be a network without error, which its errors exclude.
        var root = Math.Sqrt(Math.Max(0, (half * half) - (square * rest)));
        return half - root > 0 ? ((half - root) / square, (half + root) / square) : null;
    }
}
