namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether the inputs can predict the network's errors on held-out samples.</summary>
internal static class ResidualCheck
{
    // Two standard errors.
    private const double Reliable = 2;

    // The standard error of a share is itself uncertain on fewer sequences.
    private const int FewestSequences = 30;

    // The evidence does not say which of the two it is.
    private const string SquaredErrors = "squared errors (for classes, those of the probabilities)";

    public static Threshold Left { get; } = new(
        "share of the squared errors that the inputs predict", 0.05, "of the squared errors", 3,
        "A regression that removes less than 5% of the squared errors reduces the error itself by less than 3%.");

    public static Threshold Possible { get; } = new(
        "largest plausible share of the squared errors that the inputs predict", 0.3, "of the squared errors", 2,
        "If the inputs might still predict 30% of the squared errors, a regression that finds nothing shows only that there are too few "
        + "samples. Half of the gap between the squared errors in training and on held-out samples counts as such a share, too.");

    public static Check IsKnown(RunMeasures run) => Possible.Below(Largest(run), SentenceOfLargest(run));

    /// <summary>Returns the check for errors of which only every so many are independent.</summary>
    public static Check IsKnown(RunMeasures run, int dependent) =>
        Possible.Below(Largest(run, Math.Sqrt(dependent)), SentenceOfLargest(run, Math.Sqrt(dependent)));

    public static Check IsUnknown(RunMeasures run) => Possible.AtLeast(Largest(run), SentenceOfLargest(run));
    public static Check IsNothingLeft(RunMeasures run) => Left.Below(Share(run), Sentence(run), Noise(run));
    public static Check IsSomethingLeft(RunMeasures run) => Left.AtLeast(Share(run), Sentence(run), Noise(run));

    /// <summary>Returns the share of the squared errors that the inputs predict; one within its noise counts as none.</summary>
    public static double Share(RunMeasures run) =>
        run.Evidence.Residuals is not { } test ? 0 : test.Share < Reliable * test.StandardError ? 0 : test.Share;

    private static double Largest(RunMeasures run, double widened = 1) => Math.Max(Excess(run), ByRegression(run, widened));

    // The noise alone causes an error between those on training and on held-out samples, about in the middle of their squares.
    private static double Excess(RunMeasures run) => (1 - Math.Pow(Math.Max(1, run.Gap), -2)) / 2;

    private static double ByRegression(RunMeasures run, double widened = 1) =>
        run.Evidence.Residuals is { Sequences: >= FewestSequences } test
            ? Math.Max(0, test.Share) + (Reliable * widened * test.StandardError)
            : 1;

    private static double Noise(RunMeasures run) => run.Evidence.Residuals?.StandardError ?? 0;

    private static string SentenceOfLargest(RunMeasures run, double widened = 1) =>
        Excess(run) > ByRegression(run, widened) ? GapChecks.Sentence(run)
        : run.Evidence.Residuals is { Sequences: >= FewestSequences } ? "The inputs may predict up to "
            + $"{NumberFormat.FixedPercent(Math.Min(1, ByRegression(run, widened)), 0)} of the {SquaredErrors}: the upper "
            + "end of its interval."
        : Sentence(run);

    private static string Sentence(RunMeasures run) => run.Evidence.Residuals is { } test
        ? $"A regression on the inputs explains {NumberFormat.FixedPercent(Math.Max(0, test.Share), 0)} of the {SquaredErrors} on "
            + $"held-out samples (± {NumberFormat.FixedPercent(2 * test.StandardError, 0)}, two standard errors)."
        : "The training samples were too few for a regression of the errors on the inputs.";
}
