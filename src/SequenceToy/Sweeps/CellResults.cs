using System.Collections.Concurrent;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Sweeps;

/// <summary>The runs of one cell of a sweep, and their statistics.</summary>
public sealed class CellResults
{
    private readonly ConcurrentDictionary<Metric, Estimate?> means = new();
    private readonly ConcurrentDictionary<Metric, Estimate?> medians = new();
    private readonly Lazy<Estimate?> sequences;
    private readonly Lazy<Estimate?> mean;

    internal CellResults(SweepCell cell, ValueList<SweepRun> runs)
    {
        (Cell, Runs, Failed) = (cell, runs, runs.Count(run => run.Error is not null));
        Solved = cell.Goal is null ? null : runs.Count(run => run.IsSolved == true);
        sequences = new Lazy<Estimate?>(() => Costs() is { Count: > 0 } costs ? ExpectedRunningTime.Of(costs) : null);
        mean = new Lazy<Estimate?>(() => MeanOf(cell.Metric));
    }

    /// <summary>The statistics of all cells of the sweep; null for a cell alone.</summary>
    internal CellStatistics? OfSweep { get; set; }

    /// <summary>The settings of the cell.</summary>
    public SweepCell Cell { get; }

    /// <summary>The runs, in the order of their seeds.</summary>
    public ValueList<SweepRun> Runs { get; }

    /// <summary>The number of runs that failed with an exception. They count as not solved, and have no score.</summary>
    public int Failed { get; }

    /// <summary>The number of runs that reached the goal; null without a goal.</summary>
    public int? Solved { get; }

    /// <summary>The share of runs that reached the goal, from 0 to 1, with its Wilson interval; null without a goal or runs.</summary>
    public Estimate? SolvedShare => Solved is { } solved && Runs.Count > 0 ? SuccessRate.Of(solved, Runs.Count) : null;

    /// <summary>The training sequences of all runs, divided by the number of runs that reached the goal (expected running time, ERT); null
    /// when no run did. Computed on first use.</summary>
    /// <inheritdoc cref="Costs" path="/remarks"/>
    public Estimate? SequencesUntilSolved
    {
        get
        {
            OfSweep?.Compute();
            return sequences.Value;
        }
    }

    /// <summary>Gets the scores of the completed runs by a metric, in the order of seeds; infinite or NaN scores are left out.</summary>
    /// <param name="metric">The metric. Default: null, the metric of the cell.</param>
    /// <exception cref="ArgumentException">The targets have no score by this metric.</exception>
    public double[] Scores(Metric? metric = null) =>
        [.. Runs.Where(run => run.Scores is not null).Select(run => run.Scores![metric ?? Cell.Metric]).Where(double.IsFinite)];

    /// <summary>Gets the interquartile mean of the scores: the mean without the lowest and the highest quarter, in original units, with a
    /// bootstrap interval; null without scores. Computed on first use.</summary>
    /// <inheritdoc cref="Scores"/>
    public Estimate? InterquartileMeanOf(Metric? metric = null)
    {
        if (metric is { } other && other != Cell.Metric)
        {
            return means.GetOrAdd(other, MeanOf);
        }

        OfSweep?.Compute();
        return mean.Value;
    }

    /// <summary>Gets the median of the scores, in original units, with a bootstrap interval; null without scores. Computed on first
    /// use.</summary>
    /// <inheritdoc cref="Scores"/>
    public Estimate? MedianOf(Metric? metric = null) => medians.GetOrAdd(
        metric ?? Cell.Metric, by => Scores(by) is { Length: > 0 } scores ? Median.Of(scores) : null);

    /// <summary>Gets the number of training sequences that each completed run took, until it reached the goal or ended unsolved.</summary>
    /// <remarks>Only with <see cref="SequenceExperiment.WithStopWhenSolved"/> does a run end when it reaches the goal. Otherwise a run ends
    /// for other reasons, such as early stopping or its last epoch.</remarks>
    public ValueList<RunCost> Costs() =>
        [.. Runs.Where(run => run.SequencesSeen > 0).Select(run => new RunCost(run.SequencesSeen, run.IsSolved == true))];

    /// <summary>Gets the share of unsolved runs by the number of training sequences (Kaplan–Meier); null without completed runs.</summary>
    /// <remarks>A run that ended unsolved, for whatever reason, counts as unsolved up to the largest number of sequences of any run: it was
    /// often ended because it looked hopeless. Only with <see cref="SequenceExperiment.WithStopWhenSolved"/> does a run end when it
    /// reaches the goal.</remarks>
    public KaplanMeierCurve? UnsolvedBySequences()
    {
        var most = Runs.Select(run => run.SequencesSeen).DefaultIfEmpty().Max();
        return most == 0 ? null : KaplanMeierCurve.Of(
            [.. Runs.Select(run => new RunCost(run.IsSolved == true ? run.SequencesSeen : most, run.IsSolved == true))]);
    }

    /// <summary>Gets advice on whether, and after how many training sequences, to restart an unsolved run with another seed. Null when no
    /// run reached the goal, or without <see cref="SequenceExperiment.WithStopWhenSolved"/>.</summary>
    public RestartAdvice? Restarts() =>
        Cell.Settings.StopWhenSolved && Costs() is { Count: > 0 } costs ? RestartAdvice.Of(costs, "sequences") : null;

    /// <summary>Returns the values of the axes, the number of runs, and the success rate.</summary>
    public override string ToString() =>
        $"{(Cell.Values.Count == 0 ? Cell.TaskId ?? "your own samples" : string.Join(", ", Cell.Values))}: "
        + $"{NumberFormat.Count(Runs.Count, "run")}{(SolvedShare is { } share ? $", {share.InPercent()} reached the goal" : "")}";

    /// <summary>Computes what tables show.</summary>
    internal void Compute() => _ = (mean.Value, sequences.Value);

    private Estimate? MeanOf(Metric metric) => Scores(metric) is { Length: > 0 } scores ? InterquartileMean.Of(scores) : null;
}
