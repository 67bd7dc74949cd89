namespace SequenceToy.Sweeps.SeedPlans;

/// <summary>The same number of seeds for every cell.</summary>
/// <param name="Count">The number of seeds.</param>
/// <param name="First">The first seed.</param>
internal sealed record FixedSeeds(int Count, int First = 0) : SeedPlan
{
    public override int MaxSeeds => Count;

    public override SeedPlan WithMax(int count) => this with { Count = count };

    // Seed by seed, so that an interrupted sweep has something of every cell.
    public override IEnumerable<PlannedRun> Next(IRunLookup runs) =>
        from seed in Enumerable.Range(First, Count)
        from cell in Enumerable.Range(0, runs.Cells)
        where runs.Find(cell, seed) is null
        select new PlannedRun(cell, seed);
}
