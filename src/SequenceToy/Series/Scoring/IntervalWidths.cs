using MathNet.Numerics.Distributions;

namespace SequenceToy.Series.Scoring;

/// <summary>Half the widths of prediction intervals, from the residuals of origins that were not trained on.</summary>
/// <remarks>
/// <para>A half width is the root mean square of the residuals of a step, times the quantile of Student's t. Residuals are of levels, in
/// units of the series' scale.</para>
/// <para>Forecasts h steps ahead from neighboring origins overlap. The degrees of freedom are n ÷ (1 + 2 Σ ρₖ²), k = 1 … h − 1, with the
/// autocorrelations ρ within each series and the number n of distinct times of origins: series at the same time are not counted as
/// independent. They are at most n ÷ √h, since few residuals show only part of their dependence, and at least 1. Source: M. S. Bartlett,
/// On the Theoretical Specification and Sampling Properties of Autocorrelated Time-Series, Supplement to the Journal of the Royal
/// Statistical Society 8 (1946), DOI 10.2307/2983611.</para>
/// </remarks>
/// <param name="Spreads">The root mean squares of the residuals: [targets][steps].</param>
/// <param name="Independent">The numbers of independent residuals: [targets][steps].</param>
internal sealed record IntervalWidths(ValueList<ValueList<double>> Spreads, ValueList<ValueList<double>> Independent)
{
    public const double FewestIndependent = 1;
    public const double MostIndependent = 1e9;
    private const double MostOfStudent = 1e6;

    /// <param name="residuals">The residuals.</param>
    public static IntervalWidths Of(ScaledResiduals residuals)
    {
        var (targets, steps) = (residuals.Values[0].Length, residuals.Values[0][0].Length);
        var positions = residuals.Origins.Select((origin, position) => (origin, position)).ToDictionary();
        return new IntervalWidths(
            [
                .. Enumerable.Range(0, targets).Select(target => (ValueList<double>)
                    [.. Enumerable.Range(0, steps).Select(step => Math.Sqrt(Product(0, target, step) / Known(target, step)))]),
            ],
            [
                .. Enumerable.Range(0, targets).Select(target => (ValueList<double>)
                    [.. Enumerable.Range(0, steps).Select(step => EffectiveCount(target, step))]),
            ]);

        double EffectiveCount(int target, int step)
        {
            var (squares, dependence) = (Product(0, target, step), 1.0);
            for (var lag = 1; lag <= step && squares > 0; lag++)
            {
                var correlation = Product(lag, target, step) / squares;
                dependence += 2 * correlation * correlation;
            }

            return Math.Max(FewestIndependent, residuals.Times / Math.Max(dependence, Math.Sqrt(step + 1)));
        }

        // Values that were missing have no residuals.
        int Known(int target, int step) => Math.Max(1, residuals.Values.Count(origin => !double.IsNaN(origin[target][step])));

        // Of residuals this far apart in the same series.
        double Product(int lag, int target, int step)
        {
            var sum = 0.0;
            for (var later = 0; later < residuals.Origins.Length; later++)
            {
                if (positions.TryGetValue(residuals.Origins[later] with { Index = residuals.Origins[later].Index - lag }, out var earlier)
                    && residuals.Values[later][target][step] * residuals.Values[earlier][target][step] is var product
                    && !double.IsNaN(product))
                {
                    sum += product;
                }
            }

            return sum;
        }
    }

    /// <summary>Returns half the width at a step, in units of the series' scale.</summary>
    /// <param name="target">The index of the target.</param>
    /// <param name="step">The index of the step, from 0; after the last one the width grows with the root of the steps.</param>
    /// <param name="level">The probability.</param>
    public double At(int target, int step, double level)
    {
        var last = Math.Min(step, Independent[target].Count - 1);
        var growth = Math.Sqrt((step + 1.0) / (last + 1));
        return Spreads[target][last] * growth * Quantile(Independent[target][last], (1 + level) / 2);
    }

    // Student's t with so many degrees of freedom is the normal distribution, to six digits.
    private static double Quantile(double freedom, double probability) => freedom > MostOfStudent
        ? Normal.InvCDF(0, 1, probability) : StudentT.InvCDF(0, 1, freedom, probability);
}
