namespace SequenceToy.DiagnosisTable;

/// <summary>The outcome of small training runs.</summary>
/// <param name="Runs">The number of training runs.</param>
/// <param name="Learned">The number of training runs with the verdict Learned.</param>
/// <param name="Near">The number of those that missed the goal on other test samples by at most two standard errors.</param>
/// <param name="Wrong">The number of those that missed it by more.</param>
internal sealed record CheapOutcome(int Runs, int Learned, int Near, int Wrong)
{
    public static CheapOutcome operator +(CheapOutcome a, CheapOutcome b) => new(a.Runs + b.Runs, a.Learned + b.Learned, a.Near + b.Near, a.Wrong + b.Wrong);
}
