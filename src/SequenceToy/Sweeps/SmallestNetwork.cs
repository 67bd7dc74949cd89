using SequenceToy.Sweeps.SeedPlans;

namespace SequenceToy.Sweeps;

/// <summary>The search for the smallest network that solves a task reliably.</summary>
/// <param name="Size">The smallest size that solved the task with enough seeds; null when none did or the search was canceled.</param>
/// <param name="Tried">The runs of each size that was tried, in ascending order.</param>
public sealed record SmallestNetwork(int? Size, ValueList<CellResults> Tried)
{
    /// <summary>Tries sizes in ascending order until one solves the task with enough seeds. A size is given up as soon as too many of its
    /// seeds have missed the goal.</summary>
    /// <param name="experiment">The experiment; it needs a goal.</param>
    /// <param name="sizes">The sizes to try, at least one, each at least 1, such as numbers of hidden units.</param>
    /// <param name="change">Applies a size to the experiment. Default: null, which sets the hidden size and keeps the kind of
    /// network.</param>
    /// <param name="seeds">The number of seeds per size, from 1 to 1 million. Default: 20.</param>
    /// <param name="successes">The number of seeds that must reach the goal, from 1 to <paramref name="seeds"/>. Default: 19.</param>
    /// <param name="progress">The receiver of the progress of each size. Default: null, none.</param>
    /// <param name="cancellationToken">Ends the search; the result has no size then.</param>
    /// <exception cref="ArgumentException">The experiment has no goal, there are no sizes, or a size does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Sweeps; using SequenceToy.Tasks.Memory;
    /// var smallest = SmallestNetwork.Find(SequenceExperiment.For(new RecallFirst()), [1, 2, 3], seeds: 5, successes: 5);
    /// int? units = smallest.Size;
    /// </code></example>
    public static SmallestNetwork Find(
        SequenceExperiment experiment, IEnumerable<int> sizes, Func<SequenceExperiment, int, SequenceExperiment>? change = null,
        int seeds = 20, int successes = 19, IProgress<SweepProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        Require.Between(seeds, 1, 1_000_000, name: nameof(seeds));
        Require.Between(successes, 1, seeds, name: nameof(successes));
        int[] ascending = [.. Require.NotNull(sizes, nameof(sizes)).Distinct().Order()];
        change ??= (before, size) => before.WithNetwork(before.Settings.Recurrent with { HiddenSize = size });
        var sweep = SequenceSweep.Of(experiment).Over("size", ascending, change);
        sweep.Validate();
        if (sweep.Cells.FirstOrDefault(cell => cell.Goal is null) is not null)
        {
            throw new ArgumentException("experiment must have a goal: set one with WithGoal.", nameof(experiment));
        }

        var tried = new List<CellResults>();
        foreach (var size in ascending)
        {
            var one = SequenceSweep.Of(experiment).Over("size", [size], change).With(new FailureLimit(seeds, seeds - successes));
            var runs = one.Run(folder: null, progress, cancellationToken).Cells[0];
            tried.Add(runs);
            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }

            if (runs.Solved >= successes)
            {
                return new SmallestNetwork(size, [.. tried]);
            }
        }

        return new SmallestNetwork(null, [.. tried]);
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(SmallestNetwork), PrintMembers);
}
