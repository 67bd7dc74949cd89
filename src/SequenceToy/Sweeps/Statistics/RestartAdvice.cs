namespace SequenceToy.Sweeps.Statistics;

/// <summary>The cost at which an unsolved run should be stopped and started again with another seed, and what that saves.</summary>
/// <remarks>
/// <para>With restarts at a cutoff c, a solution costs Σ min(Tᵢ, c) ÷ number of runs solved by c; the cutoff with the smallest cost is
/// chosen. Never restarting early costs Σ Tᵢ ÷ number of solved runs: a new run starts only after the whole budget of the one
/// before.</para>
/// <para>The interval of the saving is a percentile bootstrap over runs with the cutoff kept. The cutoff was chosen on the same runs, so
/// the saving is slightly optimistic. Source: M. Luby, A. Sinclair and D. Zuckerman, Optimal Speedup of Las Vegas Algorithms, Information
/// Processing Letters 47 (1993), DOI 10.1016/0020-0190(93)90029-9.</para>
/// </remarks>
public sealed record RestartAdvice
{
    private RestartAdvice(Estimate saving, string unit) => (Saving, Unit) = (saving, unit);

    /// <summary>The cost after which an unsolved run is stopped, in the unit of the runs.</summary>
    public double Cutoff { get; private init; }

    /// <summary>The share of runs that are solved by the cutoff, above 0 and up to 1.</summary>
    public double SolvedByCutoff { get; private init; }

    /// <summary>The expected cost of a solution with restarts at the cutoff, in the unit of the runs.</summary>
    public double CostWithRestarts { get; private init; }

    /// <summary>The expected cost of a solution when no run is stopped early, in the unit of the runs.</summary>
    public double CostWithoutRestarts { get; private init; }

    /// <summary>The share of the cost that restarts save: 0 if they save nothing. If its interval reaches below 0, restarts may cost
    /// more.</summary>
    public Estimate Saving { get; }

    /// <summary>The unit of costs in the plural, such as <c>epochs</c>.</summary>
    public string Unit { get; }

    /// <summary>True when restarts save cost reliably: the interval of <see cref="Saving"/> is above 0.</summary>
    public bool IsWorthwhile => Saving.Low > 0;

    /// <summary>The advice as one plain sentence with the costs.</summary>
    public string Sentence => IsWorthwhile
        ? $"Restart after {Amount(Cutoff)}: a solution costs {Amount(CostWithRestarts)} instead of {Number(CostWithoutRestarts)}, "
            + $"{Saving.InPercent("less")}."
        : Saving.Value == 0 ? $"Do not restart early: no earlier cutoff makes a solution cheaper than {Amount(CostWithoutRestarts)}."
        : $"Do not restart early: the best cutoff, {Amount(Cutoff)}, is not reliably cheaper: {Saving.InPercent("less")}.";

    /// <summary>Finds the best cutoff.</summary>
    /// <param name="runs">The cost of each run, at least one. No run may have been stopped because it looked hopeless.</param>
    /// <param name="unit">The unit of costs in the plural, for the sentence. Default: epochs.</param>
    /// <param name="options">The options of the bootstrap. Default: null, for 2,000 resamples and 95%.</param>
    /// <returns>The advice; null when no run is solved.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no runs.</exception>
    /// <example><code>
    /// using SequenceToy.Sweeps.Statistics;
    /// var advice = RestartAdvice.Of([new(30, IsSolved: true), new(35, IsSolved: true), new(200, IsSolved: false)]);
    /// var sentence = advice?.Sentence;
    /// </code></example>
    public static RestartAdvice? Of(IReadOnlyList<RunCost> runs, string unit = "epochs", BootstrapOptions? options = null)
    {
        var ordered = RunCost.Ordered(runs);
        int[] once = [.. Enumerable.Repeat(1, ordered.Length)];
        if (!ordered.Any(run => run.IsSolved))
        {
            return null;
        }

        var cutoff = ordered.Where(run => run.IsSolved).Select(run => run.Cost).Distinct()
            .MinBy(cost => RestartCost.Of(ordered, once, cost).PerSolution);
        var (with, without) = (RestartCost.Of(ordered, once, cutoff), RestartCost.Of(ordered, once, double.PositiveInfinity));
        var saving = Resampling.Interval(ordered.Length, counts => Share(ordered, counts, cutoff), options);
        return new RestartAdvice(saving, Require.NotNull(unit, nameof(unit)))
        {
            Cutoff = cutoff,
            SolvedByCutoff = (double)with.Solved / ordered.Length,
            CostWithRestarts = with.PerSolution,
            CostWithoutRestarts = without.PerSolution,
        };
    }

    /// <summary>Returns the sentence.</summary>
    public override string ToString() => Sentence;

    // Samples without any solved run say nothing.
    private static double Share(RunCost[] runs, int[] counts, double cutoff) =>
        RestartCost.Of(runs, counts, double.PositiveInfinity) is { Solved: > 0 } without
            ? 1 - (RestartCost.Of(runs, counts, cutoff).PerSolution / without.PerSolution)
            : 0;

    private string Amount(double cost) => NumberFormat.Amount(cost, Unit);
    private static string Number(double cost) => NumberFormat.Number(cost);
}
