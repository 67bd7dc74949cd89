using SequenceToy.Metrics.Baselines;
using SequenceToy.Series.Transforms;
using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Runs;

/// <summary>What the level of the training part decides: whether windows are centered, and what is subtracted in double
/// precision.</summary>
internal static class TrainingLevel
{
    private const int MinValues = 12;

    // Of 32-bit numbers this large, a hundred-thousandth of the spread is below half a digit.
    private const double LargestShareOfSpread = 100;

    // Source: W. A. Fuller, Introduction to Statistical Time Series (1976), table 8.5.1: 5% of random walks exceed it.
    private const double RandomWalkLimit = 14.1;

    /// <summary>Returns true when a target's means of the thirds of the training part differ by more than its deviation within them, or
    /// when it cannot be told from a random walk.</summary>
    /// <remarks>The test is n (1 − φ) of Dickey and Fuller, with the correlation φ of consecutive values. Source: D. A. Dickey and W. A.
    /// Fuller, Distribution of the Estimators for Autoregressive Time Series with a Unit Root, Journal of the American Statistical
    /// Association 74 (1979), DOI 10.1080/01621459.1979.10482531.</remarks>
    public static bool Moves(SeriesData data, ColumnRoles roles, Parts[] parts, TransformChain chain) =>
        roles.Targets.Any(target => data.All.Zip(parts).Any(series => Moves(Values(series.First, series.Second, target, roles, chain))));

    /// <summary>Returns the number to subtract from each column: its mean where 32-bit numbers would lose its differences, otherwise
    /// 0.</summary>
    public static ValueList<double> Offsets(SeriesData data, ColumnRoles roles, Parts[] parts, TransformChain chain) =>
    [
        .. Enumerable.Range(0, data.Columns.Count).Select(column =>
            Offset([.. data.All.Zip(parts).SelectMany(series => Values(series.First, series.Second, column, roles, chain))])),
    ];

    private static double Offset(double[] values)
    {
        if (values.Length == 0)
        {
            return 0;
        }

        var mean = values.Average();
        return Math.Abs(mean) > LargestShareOfSpread * (values.Max() - values.Min()) ? mean : 0;
    }

    private static bool Moves(double[] values)
    {
        if (values.Length < MinValues)
        {
            return false;
        }

        var third = values.Length / 3;
        double[][] thirds = [values[..third], values[third..(2 * third)], values[(2 * third)..]];
        var means = Array.ConvertAll(thirds, part => part.Average());
        var within = Math.Sqrt(
            thirds.Zip(means).Average(part => part.First.Average(value => (value - part.Second) * (value - part.Second))));
        return means.Max() - means.Min() > within || IsLikeARandomWalk(values);
    }

    private static bool IsLikeARandomWalk(double[] values)
    {
        var persistence = Correlation.Of(values.AsSpan(1), values.AsSpan(0, values.Length - 1));
        return values.Length * (1 - persistence) < RandomWalkLimit;
    }

    private static double[] Values(TimeSeries series, Parts parts, int column, ColumnRoles roles, TransformChain chain)
    {
        var values = series.Column(column).AsSpan(0, parts.TrainingEnd);
        return !roles.Targets.Contains(column) ? values.ToArray()
            : values.Length <= chain.Lost ? [] : chain.Apply(values)[chain.Lost..];
    }
}
