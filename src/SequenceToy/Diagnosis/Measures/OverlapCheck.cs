namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether most held-out sequences also occur in the training samples.</summary>
internal static class OverlapCheck
{
    public static Threshold Overlap { get; } = new(
        "overlap of held-out and training sequences", 0.5, "of the held-out sequences", 2,
        "A good score does not show generalization when most sequences were trained on. Only identical sequences count.");

    public static bool IsMostlySeen(RunMeasures run) => Memorizable(run) >= Overlap.Value;

    public static Check Of(RunMeasures run, bool wantsMostlySeen) => Overlap.Of(
        Memorizable(run),
        Sentence(run) + (IsMostlySeen(run) ? $"; from {Limit} on, the score does not show generalization." : "."),
        wantsMostlySeen);

    private static string Limit => NumberFormat.Percent(Overlap.Value);

    // A sequence that occurs with different targets, as where few inputs are possible, does not tell its next target.
    private static double Memorizable(RunMeasures run) => run.Evidence.TestOverlap * (1 - (run.Evidence.Data?.ConflictingShare ?? 0));

    /// <summary>Returns the start of a sentence on the overlap.</summary>
    public static string Sentence(RunMeasures run) =>
        $"{NumberFormat.Percent(Math.Round(run.Evidence.TestOverlap, 3))} of the {run.SamplesName} sequences also occur in "
        + $"the {(run.Settings.FreshDataEachEpoch ? "first epoch's " : "")}training samples";
}
