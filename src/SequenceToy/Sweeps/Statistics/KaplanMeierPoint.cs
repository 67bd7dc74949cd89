namespace SequenceToy.Sweeps.Statistics;

/// <summary>A step of a Kaplan–Meier curve: a cost at which runs were solved.</summary>
/// <param name="Cost">The cost, in the unit of the runs.</param>
/// <param name="AtRisk">The number of runs that were neither solved nor stopped before this cost.</param>
/// <param name="Solved">The number of runs solved at this cost, at least 1.</param>
/// <param name="Unsolved">The probability that a run is still unsolved after this cost, from 0 to 1, with its pointwise interval.</param>
public sealed record KaplanMeierPoint(double Cost, int AtRisk, int Solved, Estimate Unsolved)
{
    /// <summary>Returns cost and probability as text, in the invariant culture.</summary>
    public override string ToString() => $"{NumberFormat.Number(Cost)}: {Unsolved.InPercent("unsolved")}";
}
