namespace SequenceToy.Sweeps.Statistics;

/// <summary>The total cost of runs that are stopped at a cutoff, and how many are solved by then.</summary>
/// <param name="Total">The sum of min(cost, cutoff).</param>
/// <param name="Solved">The number of runs solved at a cost up to the cutoff.</param>
internal readonly record struct RestartCost(double Total, int Solved)
{
    /// <summary>The expected cost until a run is solved; infinite when none is.</summary>
    public double PerSolution => Solved == 0 ? double.PositiveInfinity : Total / Solved;

    /// <param name="runs">The runs.</param>
    /// <param name="counts">How often each run counts.</param>
    /// <param name="cutoff">The cost at which an unsolved run is stopped; infinite for never.</param>
    public static RestartCost Of(RunCost[] runs, int[] counts, double cutoff)
    {
        var (total, solved) = (0.0, 0);
        for (var i = 0; i < runs.Length; i++)
        {
            total += counts[i] * Math.Min(runs[i].Cost, cutoff);
            solved += runs[i].IsSolved && runs[i].Cost <= cutoff ? counts[i] : 0;
        }

        return new RestartCost(total, solved);
    }
}
