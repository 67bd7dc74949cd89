namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether most scored sequences were also trained on.</summary>
internal static class OverlapCheck
{
    public static Threshold Overlap { get; } = new(
        "scored sequences seen in training", 0.5, "of the sequences", 2,
        "A good score does not show generalization when most sequences were trained on. Only identical sequences count.");

    public static bool IsMostlySeen(RunMeasures run) => run.Evidence.TestOverlap >= Overlap.Value;

    public static Check Of(RunMeasures run, bool wantsMostlySeen) => Overlap.Of(
        run.Evidence.TestOverlap,
        $"{NumberFormat.Percent(Math.Round(run.Evidence.TestOverlap, 3))} of the scored sequences also occur among the training samples.",
        wantsMostlySeen);
}
