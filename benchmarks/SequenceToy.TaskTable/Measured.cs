using SequenceToy.Tasks;

namespace SequenceToy.TaskTable;

/// <summary>What the recommended settings reach on a task, over seeds.</summary>
internal sealed record Measured(ISequenceTask Task, IReadOnlyList<SeedRun> Runs)
{
    /// <summary>Of five seeds four must be solved for a task to count as learned.</summary>
    private const double LearnedShare = 0.8;

    public int Solved => Runs.Count(run => run.IsSolved);

    public bool IsLearned => Solved >= LearnedShare * Runs.Count;

    /// <summary>Trains with so many seeds from the first on, one after the other.</summary>
    public static Measured Of(ISequenceTask task, int firstSeed, int seeds) => new(task, [.. Enumerable.Range(firstSeed, seeds).Select(seed => SeedRun.Of(task, seed))]);

    /// <summary>The middle one of values, or the mean of the middle two.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    public double Median(Func<SeedRun, double> of) => Median(Runs.Select(of));

    public double MedianAtLength(int index) => Median(Runs.Select(run => run.ByLength[index].Scores[Task.Goal.Metric]));

    public double MedianUnder(int condition) => Median(Runs.Select(run => run.ByCondition[condition].Scores[Task.Goal.Metric]));
}
