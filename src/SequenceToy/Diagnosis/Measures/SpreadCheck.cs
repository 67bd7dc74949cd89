namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether outliers or a shared range squeeze most values into a small part of the scaled range.</summary>
internal static class SpreadCheck
{
    public static Threshold Squeezed { get; } = new(
        "part of the scaled range that 98% of the values fill", 0.05, "of the range", 2,
        "Values within 5% of the range look almost equal to the network, so it learns their differences slowly.");

    /// <summary>Returns true when the values of an input feature are squeezed.</summary>
    public static bool AreInputsSqueezed(RunMeasures run) => run.Evidence.Data?.InputSpread is { } spread && spread.Share < Squeezed.Value;
}
