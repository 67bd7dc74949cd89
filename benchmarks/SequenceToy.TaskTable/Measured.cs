using SequenceToy.Tasks;

namespace SequenceToy.TaskTable;

/// <summary>The results of a task's recommended settings over several seeds.</summary>
internal sealed record Measured(ISequenceTask Task, IReadOnlyList<SeedRun> Runs)
{
    /// <summary>The share of solved seeds for a learned task: four of five.</summary>
    private const double LearnedShare = 0.8;

    public int Solved => Runs.Count(run => run.IsSolved);

    public bool IsLearned => Solved >= LearnedShare * Runs.Count;

    /// <summary>Trains with consecutive seeds, one after the other.</summary>
    public static Measured Of(ISequenceTask task, int firstSeed, int seeds) => new(task, [.. Enumerable.Range(firstSeed, seeds).Select(seed => SeedRun.Of(task, seed))]);

    /// <summary>Returns the median of values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    public double Median(Func<SeedRun, double> of) => Median(Runs.Select(of));

    public double MedianAtLength(int index) => Median(Runs.Select(run => run.ByLength[index].Scores[Task.Goal.Metric]));

    public double MedianUnder(int condition) => Median(Runs.Select(run => run.ByCondition[condition].Scores[Task.Goal.Metric]));
}
