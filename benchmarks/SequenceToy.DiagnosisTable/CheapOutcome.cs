namespace SequenceToy.DiagnosisTable;

/// <summary>How cheap runs went.</summary>
/// <param name="Runs">How many there were.</param>
/// <param name="Learned">How many of them were called learned.</param>
/// <param name="Near">How many of these missed the goal on other samples by no more than two standard errors.</param>
/// <param name="Wrong">How many missed it by more.</param>
internal sealed record CheapOutcome(int Runs, int Learned, int Near, int Wrong)
{
    public static CheapOutcome operator +(CheapOutcome a, CheapOutcome b) => new(a.Runs + b.Runs, a.Learned + b.Learned, a.Near + b.Near, a.Wrong + b.Wrong);
}
