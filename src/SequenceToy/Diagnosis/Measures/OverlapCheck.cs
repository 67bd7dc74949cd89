namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether most held-out sequences were also trained on.</summary>
internal static class OverlapCheck
{
    public static Threshold Overlap { get; } = new(
        "overlap of held-out and training sequences", 0.5, "of the held-out sequences", 2,
        "A good score does not show generalization when most sequences were trained on. Only identical sequences count.");

    public static bool IsMostlySeen(RunMeasures run) => run.Evidence.TestOverlap >= Overlap.Value;

    public static Check Of(RunMeasures run, bool wantsMostlySeen) => Overlap.Of(
        run.Evidence.TestOverlap,
        $"{Sentence(run)}{(IsMostlySeen(run) ? $" (the limit is {NumberFormat.Percent(Overlap.Value)})" : "")}.",
        wantsMostlySeen);

    /// <summary>Returns the start of a sentence on the overlap.</summary>
    public static string Sentence(RunMeasures run) =>
        $"{NumberFormat.Percent(Math.Round(run.Evidence.TestOverlap, 3))} of the {run.SamplesName} sequences also occur in the training "
        + "samples";
}
