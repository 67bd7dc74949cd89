using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Sweeps;

/// <summary>The runs of one cell of a sweep, and their statistics.</summary>
/// <param name="Cell">The settings of the cell.</param>
/// <param name="Runs">The runs, in the order of their seeds.</param>
public sealed record CellResults(SweepCell Cell, ValueList<SweepRun> Runs)
{
    /// <summary>The number of runs that failed with an exception. They count as not solved, and have no score.</summary>
    public int Failed => Runs.Count(run => run.Error is not null);

    /// <summary>The number of runs that reached the goal; null without a goal.</summary>
    public int? Solved => Cell.Goal is null ? null : Runs.Count(run => run.IsSolved == true);

    /// <summary>The share of runs that reached the goal, from 0 to 1, with its Wilson interval; null without a goal or runs.</summary>
    public Estimate? SolvedShare => Solved is { } solved && Runs.Count > 0 ? SuccessRate.Of(solved, Runs.Count) : null;

    /// <summary>Gets the scores of the completed runs by a metric, in the order of seeds; infinite or NaN scores are left out.</summary>
    /// <param name="metric">The metric. Default: null, the metric of the cell.</param>
    /// <exception cref="ArgumentException">The targets have no score by this metric.</exception>
    public double[] Scores(Metric? metric = null) =>
        [.. Runs.Where(run => run.Scores is not null).Select(run => run.Scores![metric ?? Cell.Metric]).Where(double.IsFinite)];

    /// <summary>Gets the interquartile mean of the scores: the mean without the lowest and the highest quarter, in original units, with a
    /// bootstrap interval; null without scores.</summary>
    /// <inheritdoc cref="Scores"/>
    public Estimate? InterquartileMeanOf(Metric? metric = null) =>
        Scores(metric) is { Length: > 0 } scores ? InterquartileMean.Of(scores) : null;

    /// <summary>Gets the median of the scores, in original units, with a bootstrap interval; null without scores.</summary>
    /// <inheritdoc cref="Scores"/>
    public Estimate? MedianOf(Metric? metric = null) => Scores(metric) is { Length: > 0 } scores ? Median.Of(scores) : null;

    /// <summary>Gets the number of training sequences that each completed run took, until it reached the goal or ended without.</summary>
    /// <remarks>Only with <see cref="SequenceExperiment.WithStopWhenSolved"/> does a run end when it reaches the goal. Otherwise every run
    /// takes all its epochs.</remarks>
    public ValueList<RunCost> Costs() =>
        [.. Runs.Where(run => run.SequencesSeen > 0).Select(run => new RunCost(run.SequencesSeen, run.IsSolved == true))];

    /// <summary>Gets the expected number of training sequences until a run reaches the goal, counting those of unsuccessful runs (ERT);
    /// null when no run did.</summary>
    public Estimate? ExpectedSequencesUntilSolved() =>
        Costs() is { Count: > 0 } costs ? ExpectedRunningTime.Of(costs) : null;

    /// <summary>Gets the share of unsolved runs by the number of training sequences (Kaplan–Meier); null without completed runs.</summary>
    public KaplanMeierCurve? UnsolvedBySequences() => Costs() is { Count: > 0 } costs ? KaplanMeierCurve.Of(costs) : null;
}
