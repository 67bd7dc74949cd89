using SequenceToy.Sweeps.Execution;
using SequenceToy.Sweeps.Storage;

namespace SequenceToy.Sweeps;

/// <content>Sweeps that are read from their folders.</content>
public sealed partial class SequenceSweep
{
    /// <summary>The largest number of runs of the sweep: cells with different settings, times seeds.</summary>
    /// <exception cref="ArgumentException">A value does not fit its setting, or there are more than 100,000 cells.</exception>
    public long MaxRuns => (long)Cells.DistinctBy(cell => cell.Key, StringComparer.Ordinal).Count() * parts.Seeds.MaxSeeds;

    /// <summary>Returns the largest number of runs that one of several shards can have.</summary>
    /// <remarks>With <see cref="WithSeedsUntil"/>, a shard has whole cells: more shards than cells do not help.</remarks>
    /// <param name="shards">The number of shards, from 1 to 1 million.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    /// <exception cref="ArgumentException">A value does not fit its setting, or there are more than 100,000 cells.</exception>
    public long MaxRunsOfShard(int shards) => parts.Seeds.MostRunsOfShard(
        Cells.DistinctBy(cell => cell.Key, StringComparer.Ordinal).Count(), Require.Between(shards, 1, MaxSeeds, name: nameof(shards)));

    /// <summary>Reads a sweep from its folder, to continue it there: the same cells and the same rule for the seeds.</summary>
    /// <remarks>Only sweeps over built-in tasks can be read. Number of seeds, threads and shard can be changed; axes cannot.</remarks>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ArgumentException">The sweep is of your own samples or task, which the folder does not contain, or of another
    /// version of this library.</exception>
    /// <exception cref="SweepFormatException">The folder has no definition of a sweep, or a damaged one.</exception>
    /// <exception cref="IOException">The definition cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not permitted.</exception>
    public static SequenceSweep Load(string folder)
    {
        var definition = SweepDefinition.Required(folder);
        if (!string.Equals(definition.Version, SweepDefinition.LibraryVersion, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"folder must hold a sweep of SequenceToy {SweepDefinition.LibraryVersion}; {folder} is of {definition.Version}.",
                nameof(folder));
        }

        ValueList<SweepCell> stored = [.. definition.Cells.Select((cell, index) => cell.ToCell(index))];
        var keys = new CellKeys();
        foreach (var cell in stored)
        {
            if (cell.Task?.Cataloged is null)
            {
                throw new ArgumentException(
                    $"folder must hold a sweep over a built-in task; {folder} is of {cell.TaskId ?? "your own samples"}.", nameof(folder));
            }

            if (!cell.IsRepeatable(keys))
            {
                throw new SweepFormatException(
                    Path.Combine(folder, SweepDefinition.FileName),
                    FormattableString.Invariant($"the key of cell {cell.Index} does not fit its settings, or it has own test data."));
            }
        }

        return stored.Count == 0
            ? throw new SweepFormatException(Path.Combine(folder, SweepDefinition.FileName), "the sweep must have a cell.")
            : new SequenceSweep(
                stored[0].Experiment(seed: 0),
                new Parts([], definition.Seeds.ToPlan(), new SweepOptions(Environment.ProcessorCount))
                {
                    Stored = new StoredCells(definition.Axes, stored),
                });
    }

    private void CheckNotStored()
    {
        if (parts.Stored is not null)
        {
            throw new InvalidOperationException("A sweep that was read from a folder keeps its cells: create a new sweep for others.");
        }
    }

    private sealed record StoredCells(ValueList<SweepAxis> Axes, ValueList<SweepCell> Cells);
}
