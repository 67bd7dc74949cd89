namespace SequenceToy.Sweeps.Statistics;

/// <summary>The share of runs whose score is at least as good as a threshold.</summary>
/// <param name="Threshold">The score that runs are compared with, in the unit of the scores.</param>
/// <param name="Share">The share of runs, from 0 to 1, with its pointwise interval.</param>
public sealed record ProfilePoint(double Threshold, Estimate Share)
{
    /// <summary>Returns threshold and share as text, in the invariant culture.</summary>
    public override string ToString() => $"{NumberFormat.Number(Threshold)}: {Share.InPercent()}";
}
