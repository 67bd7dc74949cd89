namespace SequenceToy.Sweeps.Statistics;

/// <summary>Estimates the mean of the middle half of scores, which a few lucky or failed runs do not move.</summary>
/// <remarks>
/// <para>Of n values in ascending order, ⌊n ÷ 4⌋ are left out at each end, as in <c>scipy.stats.trim_mean(values, 0.25)</c>. The interval
/// is a percentile bootstrap.</para>
/// <para>With several tasks, runs are drawn within each task, and the mean is over all runs: give each task as many runs as the others,
/// with scores on one scale. Source: R. Agarwal, M. Schwarzer, P. S. Castro, A. Courville and M. G. Bellemare, Deep Reinforcement Learning
/// at the Edge of the Statistical Precipice (rliable), NeurIPS 2021, arXiv:2108.13264.</para>
/// </remarks>
public static class InterquartileMean
{
    private const int Parts = 4;

    /// <summary>Returns the interquartile mean of the scores of one task, with its interval.</summary>
    /// <param name="values">The score of each run, at least one, in any unit; finite.</param>
    /// <param name="options">The options of the bootstrap. Default: null, for 2,000 resamples and 95%.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no values, or one is not finite.</exception>
    /// <example><code>
    /// using SequenceToy.Sweeps.Statistics;
    /// Estimate mean = InterquartileMean.Of([0.91, 0.94, 0.95, 0.97, 0.12]);
    /// </code></example>
    public static Estimate Of(IReadOnlyList<double> values, BootstrapOptions? options = null) =>
        PooledValues.Of(values, nameof(values)).Estimate(OfSorted, options);

    /// <summary>Returns the interquartile mean over several tasks, with a bootstrap stratified by task.</summary>
    /// <param name="values">The score of each run of each task, on one scale: [tasks][runs]; finite.</param>
    /// <param name="options">The options of the bootstrap. Default: null, for 2,000 resamples and 95%.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no tasks, a task has no values, or a value is not finite.</exception>
    public static Estimate OfTasks(IReadOnlyList<IReadOnlyList<double>> values, BootstrapOptions? options = null) =>
        PooledValues.OfTasks(values, nameof(values)).Estimate(OfSorted, options);

    /// <summary>Returns the interquartile mean of values in ascending order.</summary>
    internal static double OfSorted(double[] sorted)
    {
        var cut = sorted.Length / Parts;
        var sum = 0.0;
        for (var i = cut; i < sorted.Length - cut; i++)
        {
            sum += sorted[i];
        }

        return sum / (sorted.Length - (2 * cut));
    }
}
