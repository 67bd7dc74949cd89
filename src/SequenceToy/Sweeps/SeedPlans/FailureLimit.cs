namespace SequenceToy.Sweeps.SeedPlans;

/// <summary>As many seeds as wanted, unless too many of them have failed before.</summary>
/// <param name="Count">The number of seeds.</param>
/// <param name="Failures">The number of unsolved runs that a cell may have.</param>
internal sealed record FailureLimit(int Count, int Failures) : CellwisePlan
{
    private const int Part = 4;

    public override int MaxSeeds => Count;

    public override SeedPlan WithMax(int count) => this with { Count = count };

    protected override IEnumerable<PlannedRun> Next(IRunLookup runs, int cell)
    {
        for (var start = 0; start < Count; start += Part)
        {
            var part = Enumerable.Range(start, Math.Min(Part, Count - start)).ToArray();
            if (part.Any(seed => runs.Find(cell, seed) is null))
            {
                return part.Where(seed => runs.Find(cell, seed) is null).Select(seed => new PlannedRun(cell, seed));
            }

            if (Enumerable.Range(0, part[^1] + 1).Count(seed => runs.Find(cell, seed)!.IsSolved != true) > Failures)
            {
                return [];
            }
        }

        return [];
    }
}
