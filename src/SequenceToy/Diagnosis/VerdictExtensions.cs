namespace SequenceToy.Diagnosis;

/// <summary>Names verdicts in words.</summary>
public static class VerdictExtensions
{
    /// <summary>Names the verdict as in a sentence: <c>still learning</c>.</summary>
    public static string Words(this Verdict verdict) => verdict switch
    {
        Verdict.Learned => "learned",
        Verdict.StillLearning => "still learning",
        Verdict.Underfitting => "underfitting",
        Verdict.Overfitting => "overfitting",
        Verdict.NotLearning => "not learning",
        Verdict.Diverged => "diverged",
        Verdict.Unstable => "unstable",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), $"verdict must be a verdict; it was {verdict}."),
    };
}
