namespace SequenceToy.Sweeps.Statistics;

/// <summary>Estimates a quantile of scores with a percentile bootstrap interval.</summary>
/// <remarks>
/// <para>The quantile is of type 7, the default of R and NumPy: position (n − 1) · share in ascending order, from 0, interpolated
/// linearly.</para>
/// <para>Intervals are too narrow near the extremes: a sample drawn again never exceeds the largest value. Source: R. J. Hyndman and Y.
/// Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996), DOI 10.1080/00031305.1996.10473566.</para>
/// </remarks>
public static class Quantile
{
    /// <summary>Returns a quantile of the scores of one task, with its interval.</summary>
    /// <param name="values">The score of each run, at least one, in any unit; finite.</param>
    /// <param name="share">The share of values below the quantile, from 0 to 1: 0.9 for the 90th percentile.</param>
    /// <param name="options">The options of the bootstrap. Default: null, for 2,000 resamples and 95%.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no values, one is not finite, or the share is out of range.</exception>
    public static Estimate Of(IReadOnlyList<double> values, double share, BootstrapOptions? options = null)
    {
        Require.Between(share, 0, 1, nameof(share));
        return PooledValues.Of(values, nameof(values)).Estimate(sorted => SortedQuantile.At(sorted, share), options);
    }

    /// <summary>Returns a quantile over the runs of several tasks, with a bootstrap stratified by task.</summary>
    /// <param name="values">The score of each run of each task, on one scale: [tasks][runs]; finite.</param>
    /// <param name="share">The share of values below the quantile, from 0 to 1: 0.9 for the 90th percentile.</param>
    /// <param name="options">The options of the bootstrap. Default: null, for 2,000 resamples and 95%.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no tasks, a task has no values, a value is not finite, or the share is out
    /// of range.</exception>
    public static Estimate OfTasks(IReadOnlyList<IReadOnlyList<double>> values, double share, BootstrapOptions? options = null)
    {
        Require.Between(share, 0, 1, nameof(share));
        return PooledValues.OfTasks(values, nameof(values)).Estimate(sorted => SortedQuantile.At(sorted, share), options);
    }
}
