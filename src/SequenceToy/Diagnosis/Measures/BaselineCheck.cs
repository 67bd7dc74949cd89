namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether a score is better than the baseline's.</summary>
internal static class BaselineCheck
{
    public static Threshold Score { get; } = new(
        "error, compared with the baseline", 0.95, "of the reference error", 1.05,
        "A difference of 5% can be chance: the error of the baseline depends on the samples drawn.");

    public static Check IsBetter(RunMeasures run) => Score.Below(run.ErrorLeft, Sentence(run));
    public static Check IsNoBetter(RunMeasures run) => Score.AtLeast(run.ErrorLeft, Sentence(run));

    /// <summary>Returns the name of the baseline in parentheses, for a sentence; empty without a name.</summary>
    public static string NameOf(RunEvidence evidence) => evidence.BaselineName.Length == 0 ? "" : $" ({evidence.BaselineName})";

    private static string Sentence(RunMeasures run) => $"The error is {run.ErrorLeftText} of {run.ReferenceName}'s error.";
}
