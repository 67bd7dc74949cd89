namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether many held-out targets have a class that was never trained on.</summary>
internal static class UnseenClassesCheck
{
    public static Threshold Unseen { get; } = new(
        "held-out targets of a class never trained on", 0.05, "of the held-out targets", 2,
        "If a twentieth of the targets cannot be predicted, the score hides how well the others are.");

    public static Check AreMany(RunMeasures run)
    {
        var share = run.Evidence.Data?.UnseenShare ?? 0;
        return Unseen.AtLeast(
            share, $"{NumberFormat.FixedPercent(share, 0)} of the held-out targets have a class that was never trained on.");
    }
}
