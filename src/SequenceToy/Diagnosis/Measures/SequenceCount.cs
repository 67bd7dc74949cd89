namespace SequenceToy.Diagnosis.Measures;

/// <summary>Whether a score is of enough sequences to mean anything.</summary>
internal static class SequenceCount
{
    public static Threshold Enough { get; } = new(
        "sequences scored on", 30, "sequences", 3,
        "From fewer a score says little: the error of a mean over 30 is still a fifth of the scatter.");
}
