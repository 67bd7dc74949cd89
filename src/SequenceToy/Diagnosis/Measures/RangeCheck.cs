namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether the held-out targets lie within the range of the training targets.</summary>
internal static class RangeCheck
{
    public static Threshold Outside { get; } = new(
        "held-out targets outside the trained range, to explain a large error", 0.1, "of the held-out targets", 2,
        "Beyond the trained range, a large error shows neither that training samples were memorized nor that training was too short.");

    public static Check IsInside(RunMeasures run) => Outside.Below(run.OutsideRange, Sentence(run));
    public static Check IsOutside(RunMeasures run) => Outside.AtLeast(run.OutsideRange, Sentence(run));

    private static string Sentence(RunMeasures run) =>
        $"{NumberFormat.FixedPercent(run.OutsideRange, 0)} of the held-out targets are outside the range of the training targets.";
}
