namespace SequenceToy.Series.Transforms;

/// <summary>Makes a series steadier before training, with an exact inverse: logarithm, seasonal differences, differences.</summary>
/// <remarks>A level is the value, or its logarithm. Nothing is fitted, so nothing can leak from later values.</remarks>
/// <param name="Log">True to take logarithms first.</param>
/// <param name="Lags">The lags to take differences at, in this order: x(t) − x(t − lag).</param>
internal sealed record TransformChain(bool Log, ValueList<int> Lags)
{
    /// <summary>The number of values at the start that have no transformed value.</summary>
    public int Lost => Lags.Sum();

    /// <summary>Returns the level of a value.</summary>
    public double Level(double value) => Log ? Math.Log(value) : value;

    /// <summary>Returns the value of a level.</summary>
    public double Value(double level) => Log ? Math.Exp(level) : level;

    /// <summary>Transforms values in order of time; the first <see cref="Lost"/> are not a number.</summary>
    public double[] Apply(ReadOnlySpan<double> values)
    {
        var transformed = new double[values.Length];
        for (var t = 0; t < values.Length; t++)
        {
            transformed[t] = Level(values[t]);
        }

        foreach (var lag in Lags)
        {
            Difference(transformed, lag);
        }

        return transformed;
    }

    /// <summary>Returns the levels of transformed values that follow a history.</summary>
    /// <param name="history">The values up to the origin, at least <see cref="Lost"/>.</param>
    /// <param name="transformed">The transformed values after the origin.</param>
    public double[] Levels(ReadOnlySpan<double> history, ReadOnlySpan<double> transformed)
    {
        var stages = new double[Lags.Count][];
        var stage = Apply(history[(history.Length - Lost)..], lags: 0);
        for (var i = 0; i < Lags.Count; i++)
        {
            stages[i] = (double[])stage.Clone();
            Difference(stage, Lags[i]);
        }

        var levels = transformed.ToArray();
        for (var i = Lags.Count - 1; i >= 0; i--)
        {
            var (lag, known) = (Lags[i], stages[i]);
            for (var k = 0; k < levels.Length; k++)
            {
                levels[k] += k >= lag ? levels[k - lag] : known[known.Length - lag + k];
            }
        }

        return levels;
    }

    private double[] Apply(ReadOnlySpan<double> values, int lags) => (this with { Lags = [.. Lags.Take(lags)] }).Apply(values);

    private static void Difference(double[] values, int lag)
    {
        for (var t = values.Length - 1; t >= 0; t--)
        {
            values[t] = t >= lag ? values[t] - values[t - lag] : double.NaN;
        }
    }
}
