namespace SequenceToy.Sweeps.SeedPlans;

/// <summary>Ends hopeless cells early: after the first seeds, only the better half of the cells goes on, with twice the seeds, and so on.
/// </summary>
/// <param name="Count">The number of seeds of the cells that stay to the end.</param>
/// <param name="FirstSeeds">The number of seeds of every cell.</param>
internal sealed record SuccessiveHalving(int Count, int FirstSeeds) : SeedPlan
{
    public override int MaxSeeds => Count;

    public override SeedPlan WithMax(int count) => this with { Count = count, FirstSeeds = Math.Min(FirstSeeds, count) };
    public override bool ComparesCells => true;

    public override IEnumerable<PlannedRun> Next(IRunLookup runs)
    {
        var cells = Enumerable.Range(0, runs.Cells).ToArray();
        for (var seeds = Math.Min(FirstSeeds, Count); ; seeds = Math.Min(2 * seeds, Count))
        {
            var (stay, until) = (cells, seeds);
            var missing =
                from seed in Enumerable.Range(0, until)
                from cell in stay
                where runs.Find(cell, seed) is null
                select new PlannedRun(cell, seed);
            if (missing.Any() || seeds == Count)
            {
                return missing;
            }

            cells = [.. cells.OrderBy(cell => Rank(runs, cell, seeds)).Take((cells.Length + 1) / 2).Order()];
        }
    }

    // Failures count as unsolved; among equal success rates the median error decides, then the order of the cells.
    private static (double Unsolved, double Error, int Cell) Rank(IRunLookup runs, int cell, int seeds)
    {
        var own = Enumerable.Range(0, seeds).Select(seed => runs.Find(cell, seed)!).ToArray();
        var errors = own.Select(run => run.Scores is null ? double.PositiveInfinity : runs.ErrorOf(cell, run)).Order().ToArray();
        return (own.Count(run => run.IsSolved != true), errors[errors.Length / 2], cell);
    }
}
