namespace SequenceToy.Sweeps.Statistics;

/// <summary>The cost of one run until it solved its task, or until it stopped unsolved.</summary>
/// <remarks>The cost of an unsolved run until its task is solved is unknown but higher: it is censored, and never left out. Runs with
/// the same values are equal.</remarks>
/// <param name="Cost">The cost until solved or stopped, such as epochs, updates or seconds: above 0, finite.</param>
/// <param name="IsSolved">True when the run solved its task at this cost, false when it stopped unsolved.</param>
public sealed record RunCost(double Cost, bool IsSolved)
{
    /// <summary>The cost until solved or stopped, such as epochs, updates or seconds: above 0, finite.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is out of range.</exception>
    public double Cost { get; init => field = Require.PositiveUpTo(value, double.MaxValue); } =
        Require.PositiveUpTo(Cost, double.MaxValue, nameof(Cost));

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(RunCost), PrintMembers);

    /// <summary>Returns a copy of at least one run in order of cost, at the same cost solved ones first.</summary>
    internal static RunCost[] Ordered(IReadOnlyList<RunCost>? runs)
    {
        Require.Between(Require.NotNull(runs, nameof(runs)).Count, 1, int.MaxValue, name: "runs.Count");
        return [.. runs!.OrderBy(run => Require.NotNull(run, nameof(runs)).Cost).ThenByDescending(run => run.IsSolved)];
    }
}
