using SequenceToy.DiagnosisTable.Truth;

namespace SequenceToy.DiagnosisTable.Follow;

/// <summary>Compares a difference on few held-out samples with its noise.</summary>
internal static class HeldOutNoise
{
    /// <summary>Fewer differences do not show their own noise.</summary>
    public const int Fewest = 5;

    // The bounds of Student's t with the probability of two standard errors, for 4, 9 and 29 degrees of freedom and more.
    private static readonly (int Count, double Bound)[] Bounds = [(30, 2), (10, 2.32), (Fewest, 2.87)];

    /// <summary>Returns true if the error rose by more than its noise.</summary>
    public static bool IsWorse(Paired gain) =>
        Bounds.Where(bound => gain.Count >= bound.Count).Select(bound => (double?)bound.Bound).FirstOrDefault() is { } least && gain.InErrors < -least;
}
