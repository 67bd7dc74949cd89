namespace SequenceToy.Sweeps.Statistics;

/// <summary>Estimates the cost until a task is solved when each unsolved run is followed by another.</summary>
/// <remarks>ERT = total cost of all runs ÷ number of solved runs. The mean of the solved runs alone would hide the failures. Source: N.
/// Hansen, A. Auger, R. Ros, O. Mersmann, T. Tušar and D. Brockhoff, COCO: A Platform for Comparing Continuous Optimizers in a Black-Box
/// Setting, Optimization Methods and Software 36 (2021), DOI 10.1080/10556788.2020.1808977.</remarks>
public static class ExpectedRunningTime
{
    /// <summary>Returns the expected cost with a percentile bootstrap interval over runs.</summary>
    /// <param name="runs">The cost of each run, at least one.</param>
    /// <param name="options">The options of the bootstrap. Default: null, for 2,000 resamples and 95%.</param>
    /// <returns>The cost in the unit of the runs, with an infinite upper end when resamples often have no solved run; null when no run is
    /// solved.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no runs.</exception>
    /// <example><code>
    /// using SequenceToy.Sweeps.Statistics;
    /// var epochs = ExpectedRunningTime.Of([new(40, IsSolved: true), new(55, IsSolved: true), new(200, IsSolved: false)]);
    /// </code></example>
    public static Estimate? Of(IReadOnlyList<RunCost> runs, BootstrapOptions? options = null)
    {
        var ordered = RunCost.Ordered(runs);
        return ordered.Any(run => run.IsSolved)
            ? Resampling.Interval(ordered.Length, counts => RestartCost.Of(ordered, counts, double.PositiveInfinity).PerSolution, options)
            : null;
    }
}
