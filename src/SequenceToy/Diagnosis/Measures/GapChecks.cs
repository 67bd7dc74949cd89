namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether the error on training samples is far below that on held-out samples.</summary>
internal static class GapChecks
{
    public static Threshold Gap { get; } = new(
        "error, held-out ÷ training", 2, "", 2,
        "Training samples usually score a little better; the factor stays below two while both still improve.");

    public static Threshold Noise { get; } = new(
        "gap between training and held-out error", 3, "standard errors", 2,
        "Chance causes such a gap about once in 700 runs; a gap on few sequences counts for less (Student's t).");

    public static IEnumerable<Check> Of(RunMeasures run) =>
    [
        Gap.AtLeast(run.Gap, Sentence(run)),
        Noise.AtLeast(
            run.GapInErrors,
            "The gap between training and held-out error is "
            + $"{NumberFormat.Amount(Math.Round(Math.Min(run.GapInErrors, 999), 1), "standard errors")}."),
    ];

    public static string Sentence(RunMeasures run) =>
        $"Relative to {run.ReferenceName}, the error is {run.ErrorLeftText} on held-out samples "
        + $"and {NumberFormat.Percent(Math.Round(run.ErrorLeftInTraining, 4))} on training samples.";
}
