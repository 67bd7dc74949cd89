namespace SequenceToy.Diagnosis.Measures;

/// <summary>Whether a score is better than the baseline's.</summary>
internal static class BaselineCheck
{
    public static Threshold Score { get; } = new(
        "error left, at the guess", 0.95, "of the guess's error", 1.05, "A twentieth is what chance in the samples makes of a guess.");

    public static Check IsBetter(RunMeasures run) => Score.Below(run.ErrorLeft, Sentence(run));
    public static Check IsNoBetter(RunMeasures run) => Score.AtLeast(run.ErrorLeft, Sentence(run));

    private static string Sentence(RunMeasures run) => $"The error is {run.ErrorLeftText} of that of guessing.";
}
