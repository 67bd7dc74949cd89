using SequenceToy.Sweeps;
using SequenceToy.Tasks;

namespace SequenceToy.TaskTable;

/// <summary>The results of a task's recommended settings over several seeds.</summary>
internal sealed record Measured(ISequenceTask Task, CellResults Cell)
{
    /// <summary>The share of solved seeds for a learned task: four of five.</summary>
    private const double LearnedShare = 0.8;

    public IReadOnlyList<SweepRun> Runs => Cell.Runs;

    public int Solved => Cell.Solved!.Value;

    /// <summary>The baseline's exact score, or that on the test samples of the first seed.</summary>
    public double Baseline => Task.Baseline?[Task.Goal.Metric] ?? Runs[0].Baseline!.Value;

    public bool IsLearned => Solved >= LearnedShare * Runs.Count;

    /// <summary>Trains tasks with consecutive seeds, a training per core.</summary>
    /// <param name="entries">The tasks.</param>
    /// <param name="firstSeed">The first seed.</param>
    /// <param name="seeds">The number of seeds.</param>
    /// <param name="folder">The folder that keeps the runs; null for none.</param>
    /// <param name="progress">The receiver of the progress; null for none.</param>
    /// <exception cref="InvalidOperationException">A run failed.</exception>
    public static IReadOnlyList<Measured> Of(
        IReadOnlyList<TaskEntry> entries, int firstSeed, int seeds, string? folder = null, IProgress<SweepProgress>? progress = null)
    {
        var tasks = entries.Select(entry => entry.Create()).ToDictionary(task => task.Id, StringComparer.Ordinal);
        var results = SequenceSweep.Of(SequenceExperiment.For(tasks[entries[0].Id]))
            .Over("task", entries.Select(entry => entry.Id), (_, id) => SequenceExperiment.For(tasks[id]))
            .WithSeeds(seeds, firstSeed)
            .Run(folder, progress);
        return results.HasFailures
            ? throw new InvalidOperationException(results.Cells.SelectMany(cell => cell.Runs).First(run => run.Error is not null).Error)
            : [.. results.Cells.Select(cell => new Measured(tasks[cell.Cell.Values[0]], cell))];
    }

    /// <summary>Returns the median of values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    public double Median(Func<SweepRun, double> of) => Median(Runs.Select(of));

    public double MedianAtLength(int index) => Median(Runs.Select(run => run.ByLength[index].Score));

    public double MedianUnder(int condition) => Median(Runs.Select(run => run.ByCondition[condition].Score));

    /// <summary>Lists the shortest lengths with any wrong answer, the most frequent seeds together.</summary>
    public string FirstFailing()
    {
        var lengths = Runs.Where(run => run.FirstFailingLength is not null).Select(run => run.FirstFailingLength!.Value).Order().ToArray();
        var none = Runs.Count - lengths.Length;
        if (lengths.Length == 0)
        {
            return "none";
        }

        var range = lengths[0] == lengths[^1] ? $"{lengths[0]}" : $"{lengths[0]} to {lengths[^1]}, median {Median(lengths.Select(length => (double)length)):0.#}";
        return none == 0 ? range : $"none in {none} of {Runs.Count} seeds, else {range}";
    }
}
