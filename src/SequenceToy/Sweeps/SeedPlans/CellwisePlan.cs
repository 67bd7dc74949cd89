namespace SequenceToy.Sweeps.SeedPlans;

/// <summary>A plan in which a cell's next seeds depend on which of its own runs reached the goal.</summary>
internal abstract record CellwisePlan : SeedPlan
{
    public override bool NeedsGoal => true;

    public override IEnumerable<PlannedRun> Next(IRunLookup runs) =>
        Enumerable.Range(0, runs.Cells).SelectMany(cell => Next(runs, cell));

    // Each shard has whole cells: a cell's next seeds depend on all its runs.
    public override int ShardOf(PlannedRun run, int cells, int shards) => run.Cell % shards;

    public override long MostRunsOfShard(int cells, int shards) => (cells + shards - 1L) / shards * MaxSeeds;

    /// <summary>Gets the next runs of one cell; empty when it is complete.</summary>
    protected abstract IEnumerable<PlannedRun> Next(IRunLookup runs, int cell);
}
