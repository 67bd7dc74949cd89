using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Sweeps.SeedPlans;

/// <summary>As many seeds for each cell as its success rate needs for an interval of the wanted width.</summary>
/// <param name="HalfWidth">The half width of the Wilson interval to reach.</param>
/// <param name="Count">The largest number of seeds.</param>
internal sealed record SeedsUntil(double HalfWidth, int Count) : CellwisePlan
{
    private const int FirstSeeds = 10;

    public override int MaxSeeds => Count;

    public override SeedPlan WithMax(int count) => this with { Count = count };

    protected override IEnumerable<PlannedRun> Next(IRunLookup runs, int cell)
    {
        var (seeds, successes) = (0, 0);
        for (var until = Math.Min(FirstSeeds, Count); ; until = Math.Min(Count, until + (until / 2)))
        {
            var missing = Enumerable.Range(seeds, until - seeds).Where(seed => runs.Find(cell, seed) is null).ToArray();
            if (missing.Length > 0)
            {
                return missing.Select(seed => new PlannedRun(cell, seed));
            }

            successes += Enumerable.Range(seeds, until - seeds).Count(seed => runs.Find(cell, seed)!.IsSolved == true);
            seeds = until;
            var rate = SuccessRate.Of(successes, seeds);
            if (seeds == Count || rate.HalfWidth <= HalfWidth)
            {
                return [];
            }
        }
    }
}
