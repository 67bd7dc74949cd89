namespace SequenceToy.Series.Scoring;

/// <summary>Half the widths of prediction intervals, from the residuals of origins that were not trained on.</summary>
/// <remarks>
/// <para>A half width is the root mean square of the residuals of a step, times the quantile of Student's t. Residuals are of levels, in
/// units of the series' scale.</para>
/// <para>Forecasts h steps ahead from neighboring origins overlap. The degrees of freedom are n ÷ (1 + 2 Σ ρₖ²), k = 1 … h − 1, with the
/// autocorrelations ρ of the n residuals: that many independent residuals would give as precise a mean square. They are at most n ÷ √h,
/// since few residuals show only part of their dependence. Source: M. S. Bartlett,
/// On the Theoretical Specification and Sampling Properties of Autocorrelated Time-Series, Supplement to the Journal of the Royal
/// Statistical Society 8 (1946), DOI 10.2307/2983611.</para>
/// </remarks>
/// <param name="Spreads">The root mean squares of the residuals: [targets][steps].</param>
/// <param name="Independent">The numbers of independent residuals: [targets][steps].</param>
internal sealed record IntervalWidths(ValueList<ValueList<double>> Spreads, ValueList<ValueList<double>> Independent)
{
    private const double FewestIndependent = 4;

    /// <param name="residuals">The scaled residuals: [origins][targets][steps].</param>
    public static IntervalWidths Of(double[][][] residuals)
    {
        var (targets, steps) = (residuals[0].Length, residuals[0][0].Length);
        return new IntervalWidths(
            [
                .. Enumerable.Range(0, targets).Select(target => (ValueList<double>)
                    [.. Enumerable.Range(0, steps).Select(step => Spread(residuals, target, step))]),
            ],
            [
                .. Enumerable.Range(0, targets).Select(target => (ValueList<double>)
                    [.. Enumerable.Range(0, steps).Select(step => EffectiveCount(residuals, target, step))]),
            ]);
    }

    /// <summary>Returns half the width at a step, in units of the series' scale.</summary>
    /// <param name="target">The index of the target.</param>
    /// <param name="step">The index of the step, from 0; after the last one the width grows with the root of the steps.</param>
    /// <param name="level">The probability.</param>
    public double At(int target, int step, double level)
    {
        var last = Math.Min(step, Independent[target].Count - 1);
        var growth = Math.Sqrt((step + 1.0) / (last + 1));
        return Spreads[target][last] * growth * StudentDistribution.Quantile((1 + level) / 2, Independent[target][last]);
    }

    private static double Spread(double[][][] residuals, int target, int step)
    {
        var squares = 0.0;
        foreach (var origin in residuals)
        {
            squares += origin[target][step] * origin[target][step];
        }

        return Math.Sqrt(squares / residuals.Length);
    }

    private static double EffectiveCount(double[][][] residuals, int target, int step)
    {
        var (squares, dependence) = (Product(residuals, target, step, 0), 1.0);
        for (var lag = 1; lag <= step && squares > 0; lag++)
        {
            var correlation = Product(residuals, target, step, lag) / squares;
            dependence += 2 * correlation * correlation;
        }

        return Math.Max(FewestIndependent, residuals.Length / Math.Max(dependence, Math.Sqrt(step + 1)));
    }

    private static double Product(double[][][] residuals, int target, int step, int lag)
    {
        var sum = 0.0;
        for (var t = lag; t < residuals.Length; t++)
        {
            sum += residuals[t][target][step] * residuals[t - lag][target][step];
        }

        return sum;
    }
}
