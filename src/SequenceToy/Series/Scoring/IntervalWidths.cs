namespace SequenceToy.Series.Scoring;

/// <summary>Half the widths of prediction intervals, from the residuals of origins that were not trained on.</summary>
/// <remarks>A half width is the root mean square of the residuals of a step, times the quantile of Student's t. Its degrees of freedom are
/// the independent forecasts among the origins: those that overlap count once per step. Residuals are of levels, in units of the
/// series' scale.</remarks>
/// <param name="Spreads">The root mean squares of the residuals: [targets][steps].</param>
/// <param name="Independent">The numbers of independent residuals: [steps].</param>
internal sealed record IntervalWidths(ValueList<ValueList<double>> Spreads, ValueList<double> Independent)
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
            [.. Enumerable.Range(1, steps).Select(step => Math.Max(FewestIndependent, residuals.Length / Math.Sqrt(step)))]);
    }

    /// <summary>Returns half the width at a step, in units of the series' scale.</summary>
    /// <param name="target">The index of the target.</param>
    /// <param name="step">The index of the step, from 0; after the last one the width grows with the root of the steps.</param>
    /// <param name="level">The probability.</param>
    public double At(int target, int step, double level)
    {
        var last = Math.Min(step, Independent.Count - 1);
        var growth = Math.Sqrt((step + 1.0) / (last + 1));
        return Spreads[target][last] * growth * StudentDistribution.Quantile((1 + level) / 2, Independent[last]);
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
}
