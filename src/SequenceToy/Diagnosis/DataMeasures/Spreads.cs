using SequenceToy.Scaling;

namespace SequenceToy.Diagnosis.DataMeasures;

/// <summary>Measures the part of the scaled range that most values lie in.</summary>
internal static class Spreads
{
    /// <summary>The share of the values in the measured interval; the rest may be outliers.</summary>
    private const double Most = 0.98;

    private const int MaxValues = 20_000;
    private const int MinValues = 200;
    private const int MaxInAll = 2_000_000;

    /// <summary>Returns the column with the narrowest part; null when nothing is scaled. Nearly constant columns are left out.</summary>
    /// <param name="values">The training values, in original units.</param>
    /// <param name="fitted">Their scaling.</param>
    /// <param name="scaler">The scaler that was fitted.</param>
    public static ScaledSpread? Narrowest(SampleValues values, FittedScaler fitted, Scaler scaler)
    {
        if (scaler.UsualRange is not { } range)
        {
            return null;
        }

        var most = Math.Clamp(MaxInAll / values.Columns, MinValues, MaxValues);
        ScaledSpread? narrowest = null;
        for (var column = 0; column < values.Columns; column++)
        {
            var scaling = fitted.Features[column];
            var (low, high) = ShortestInterval(values.Column(column, most));
            var share = (high - low) * Math.Abs(scaling.Scale) / range;

            // A rare marker, 0 at nearly every step, is not squeezed.
            if (high > low && share < (narrowest?.Share ?? double.PositiveInfinity))
            {
                narrowest = new ScaledSpread(column, share, low, high, scaling.Minimum, scaling.Maximum);
            }
        }

        return narrowest;
    }

    private static (double Low, double High) ShortestInterval(double[] values)
    {
        if (values.Length == 0)
        {
            return (0, 0);
        }

        Array.Sort(values);
        var inside = (int)Math.Ceiling(Most * values.Length);
        var start = Enumerable.Range(0, values.Length - inside + 1).MinBy(first => values[first + inside - 1] - values[first]);
        return (values[start], values[start + inside - 1]);
    }
}
