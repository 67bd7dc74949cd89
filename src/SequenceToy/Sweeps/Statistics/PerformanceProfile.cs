namespace SequenceToy.Sweeps.Statistics;

/// <summary>The share of runs with a score at least as good as each threshold: the whole distribution of scores, not one summary.</summary>
/// <remarks>
/// <para>The band is pointwise: each interval holds for its threshold alone, by a percentile bootstrap. Where all runs are on one side of a
/// threshold, the interval has no width.</para>
/// <para>With several tasks, runs are drawn within each task, and shares are over all runs. Source: R. Agarwal, M. Schwarzer, P. S. Castro,
/// A. Courville and M. G. Bellemare, Deep Reinforcement Learning at the Edge of the Statistical Precipice, NeurIPS 2021,
/// arXiv:2108.13264.</para>
/// </remarks>
/// <param name="Points">The thresholds in ascending order, with the share of runs at each.</param>
/// <param name="HigherIsBetter">True when a higher score is better.</param>
public sealed record PerformanceProfile(ValueList<ProfilePoint> Points, bool HigherIsBetter)
{
    /// <summary>Returns the profile of the runs of one task.</summary>
    /// <param name="scores">The score of each run, at least one; finite.</param>
    /// <param name="higherIsBetter">True when a higher score is better, as <see cref="MetricExtensions.HigherIsBetter"/> says.</param>
    /// <param name="thresholds">The thresholds in any order; finite. Default: null, for all distinct scores.</param>
    /// <param name="options">The options of the bootstrap. Default: null, for 2,000 resamples and 95%.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no scores or thresholds, or one is not finite.</exception>
    public static PerformanceProfile Of(
        IReadOnlyList<double> scores, bool higherIsBetter, IReadOnlyList<double>? thresholds = null, BootstrapOptions? options = null) =>
        Of(PooledValues.Of(scores, nameof(scores)), higherIsBetter, thresholds, options ?? BootstrapOptions.Default);

    /// <summary>Returns the profile over several tasks, with a bootstrap stratified by task.</summary>
    /// <param name="scores">The score of each run of each task, on one scale: [tasks][runs]; finite.</param>
    /// <param name="higherIsBetter">True when a higher score is better, as <see cref="MetricExtensions.HigherIsBetter"/> says.</param>
    /// <param name="thresholds">The thresholds in any order; finite. Default: null, for all distinct scores.</param>
    /// <param name="options">The options of the bootstrap. Default: null, for 2,000 resamples and 95%.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no tasks, scores or thresholds, or one is not finite.</exception>
    public static PerformanceProfile OfTasks(
        IReadOnlyList<IReadOnlyList<double>> scores, bool higherIsBetter, IReadOnlyList<double>? thresholds = null,
        BootstrapOptions? options = null) =>
        Of(PooledValues.OfTasks(scores, nameof(scores)), higherIsBetter, thresholds, options ?? BootstrapOptions.Default);

    /// <summary>Returns the share of runs at each threshold as text, in the invariant culture.</summary>
    public override string ToString() => string.Join("; ", Points);

    private static PerformanceProfile Of(
        PooledValues pooled, bool higherIsBetter, IReadOnlyList<double>? thresholds, BootstrapOptions options)
    {
        double[] chosen = [.. (thresholds is null ? pooled.Sorted : FiniteValues.Of(thresholds, nameof(thresholds))).Distinct().Order()];
        var drawn = Array.ConvertAll(chosen, _ => new double[options.Resamples]);
        pooled.Draw(options, (draw, sample) =>
        {
            for (var i = 0; i < chosen.Length; i++)
            {
                drawn[i][draw] = Share(sample, chosen[i], higherIsBetter);
            }
        });

        return new PerformanceProfile(
            [
                .. chosen.Select((threshold, i) => new ProfilePoint(
                    threshold, Resampling.Interval(Share(pooled.Sorted, threshold, higherIsBetter), drawn[i], options))),
            ],
            higherIsBetter);
    }

    // Of scores in ascending order.
    private static double Share(double[] sorted, double threshold, bool higherIsBetter)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var isBelow = higherIsBetter ? sorted[middle] < threshold : sorted[middle] <= threshold;
            (low, high) = isBelow ? (middle + 1, high) : (low, middle);
        }

        return (double)(higherIsBetter ? sorted.Length - low : low) / sorted.Length;
    }
}
