namespace SequenceToy.Diagnosis;

/// <summary>A verdict in words.</summary>
public static class VerdictExtensions
{
    /// <summary>The verdict as people say it: <c>still learning</c>.</summary>
    public static string Words(this Verdict verdict) => verdict switch
    {
        Verdict.StillLearning => "still learning",
        Verdict.NotLearning => "not learning",
        _ => verdict.ToString().ToLowerInvariant(),
    };
}
