namespace SequenceToy.Sweeps.Statistics;

/// <summary>Estimates the median of scores with a percentile bootstrap interval.</summary>
/// <remarks>For an even number of values, it is the mean of the two in the middle.</remarks>
public static class Median
{
    private const double Half = 0.5;

    /// <summary>Returns the median of the scores of one task, with its interval.</summary>
    /// <param name="values">The score of each run, at least one, in any unit; finite.</param>
    /// <param name="options">The options of the bootstrap. Default: null, for 2,000 resamples and 95%.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no values, or one is not finite.</exception>
    public static Estimate Of(IReadOnlyList<double> values, BootstrapOptions? options = null) => Quantile.Of(values, Half, options);

    /// <summary>Returns the median over the runs of several tasks, with a bootstrap stratified by task.</summary>
    /// <param name="values">The score of each run of each task, on one scale: [tasks][runs]; finite.</param>
    /// <param name="options">The options of the bootstrap. Default: null, for 2,000 resamples and 95%.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no tasks, a task has no values, or a value is not finite.</exception>
    public static Estimate OfTasks(IReadOnlyList<IReadOnlyList<double>> values, BootstrapOptions? options = null) =>
        Quantile.OfTasks(values, Half, options);

    /// <summary>Returns the median of values in ascending order.</summary>
    internal static double OfSorted(double[] sorted) => SortedQuantile.At(sorted, Half);
}
