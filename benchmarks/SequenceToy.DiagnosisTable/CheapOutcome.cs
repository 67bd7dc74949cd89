namespace SequenceToy.DiagnosisTable;

/// <summary>The outcome of small trainings.</summary>
/// <param name="Runs">The number of trainings.</param>
/// <param name="Learned">The number of trainings with the verdict Learned.</param>
/// <param name="Near">The number of those that missed the goal on fresh samples by at most two standard errors.</param>
/// <param name="Wrong">The number of those that missed it by more.</param>
internal sealed record CheapOutcome(int Runs, int Learned, int Near, int Wrong)
{
    public static CheapOutcome operator +(CheapOutcome a, CheapOutcome b) => new(a.Runs + b.Runs, a.Learned + b.Learned, a.Near + b.Near, a.Wrong + b.Wrong);
}
