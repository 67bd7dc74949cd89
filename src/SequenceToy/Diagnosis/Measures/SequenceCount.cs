namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether a score was measured on enough sequences.</summary>
internal static class SequenceCount
{
    public static Threshold Enough { get; } = new(
        "held-out sequences", 30, "sequences", 3,
        "Fewer sequences give an unreliable score: the standard error of a mean over 30 is still 18% of the standard deviation.");
}
