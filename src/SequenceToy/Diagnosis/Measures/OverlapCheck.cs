namespace SequenceToy.Diagnosis.Measures;

/// <summary>Whether most of the sequences scored on were trained on.</summary>
internal static class OverlapCheck
{
    public static Threshold Overlap { get; } = new(
        "scored sequences seen in training", 0.5, "of them", 2,
        "When most of them were trained on, a good score is no evidence of anything general. "
        + "Sequences are the same only number for number.");

    public static bool IsMostlySeen(RunMeasures run) => run.Evidence.TestOverlap >= Overlap.Value;

    public static Check Of(RunMeasures run, bool wantsMostlySeen) => Overlap.Of(
        run.Evidence.TestOverlap,
        $"{NumberFormat.Percent(Math.Round(run.Evidence.TestOverlap, 3))} of the sequences scored on also occur among the training "
            + $"samples.",
        wantsMostlySeen);
}
