namespace SequenceToy.Diagnosis.Measures;

/// <summary>Whether the samples trained on have a much smaller error than others.</summary>
internal static class GapChecks
{
    public static Threshold Gap { get; } = new(
        "error left on other samples over that in training", 2, "times", 2,
        "Samples trained on always go a little better; twice as well is more than is seen while both still improve together.");

    public static Threshold Noise { get; } = new(
        "gap between the two", 3, "standard errors", 2,
        "Chance makes such a gap about once in a thousand runs; for few sequences the gap is made smaller until that holds (Student's t).");

    public static IEnumerable<Check> Of(RunMeasures run) =>
    [
        Gap.AtLeast(run.Gap, Sentence(run)),
        Noise.AtLeast(
            run.GapInErrors,
                $"The gap is {NumberFormat.Number(Math.Round(Math.Min(run.GapInErrors, 999), 1))} standard errors of the score."),
    ];

    public static string Sentence(RunMeasures run) =>
        $"The error on other samples is {run.ErrorLeftText} of that of guessing, "
        + $"on those trained on {NumberFormat.Percent(Math.Round(run.ErrorLeftInTraining, 4))}.";
}
