using System.Numerics;

namespace SequenceToy.Sweeps.SeedPlans;

/// <summary>Decides which cells run with which seeds, in rounds: what comes next depends only on the runs of earlier rounds.</summary>
internal abstract record SeedPlan
{
    /// <summary>The largest number of seeds that a cell may have.</summary>
    public const int LargestCount = 1_000_000;

    /// <summary>The largest first seed.</summary>
    public const int LargestFirst = 1_000_000_000;

    /// <summary>The largest number of seeds of a cell.</summary>
    public abstract int MaxSeeds { get; }

    /// <summary>Returns the same rule with another largest number of seeds.</summary>
    public abstract SeedPlan WithMax(int count);

    /// <summary>True when the plan needs to know which runs reached the goal.</summary>
    public virtual bool NeedsGoal => false;

    /// <summary>True when each cell's runs depend on those of other cells, so that shards cannot work alone.</summary>
    public virtual bool ComparesCells => false;

    /// <summary>Gets the runs of the next round; empty when the sweep is complete.</summary>
    /// <param name="runs">The runs so far; they must not change while the result is enumerated.</param>
    public abstract IEnumerable<PlannedRun> Next(IRunLookup runs);

    /// <summary>Gets the largest number of runs that a shard can have.</summary>
    /// <param name="cells">The number of cells with different settings.</param>
    /// <param name="shards">The number of shards.</param>
    public virtual long MostRunsOfShard(int cells, int shards) => (((long)cells * MaxSeeds) + shards - 1) / shards;

    /// <summary>Gets the shard that owns a run, from 0.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cells">The number of cells.</param>
    /// <param name="shards">The number of shards.</param>
    public virtual int ShardOf(PlannedRun run, int cells, int shards)
    {
        var position = ((long)run.Seed * cells) + run.Cell;

        // Shifted by one each time that the same cell would come to the same shard again: cells can differ in time.
        var period = (long)cells / (long)BigInteger.GreatestCommonDivisor(cells, shards) * shards;
        return (int)((position + (position / period)) % shards);
    }
}
