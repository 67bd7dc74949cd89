namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether the held-out targets lie within the range of the training targets.</summary>
internal static class RangeCheck
{
    public static Threshold Outside { get; } = new(
        "held-out targets outside the trained range, for overfitting", 0.1, "of the held-out targets", 2,
        "Beyond the trained range, a large error does not show that training samples were memorized.");

    public static Check IsInside(RunMeasures run) => Outside.Below(
        run.OutsideRange,
        $"{NumberFormat.FixedPercent(run.OutsideRange, 0)} of the held-out targets are outside the range of the training targets.");
}
