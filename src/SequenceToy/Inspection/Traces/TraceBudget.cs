namespace SequenceToy.Inspection.Traces;

/// <summary>The total number of steps that may be traced, over all samples, as a share of those that training reads.</summary>
/// <remarks>Tracing in double precision, sequence by sequence, takes several times as long per step as training does.</remarks>
internal readonly record struct TraceBudget(double Steps)
{
    private const double Share = 1.0 / 16;
    private const double FewestByASnapshot = 50_000;
    private const double FewestAfterTraining = 50_000;

    /// <param name="epoch">The number of steps that an epoch reads, over all samples.</param>
    public static TraceBudget ForSnapshots(double epoch) => new(Math.Max(FewestByASnapshot, Share * epoch));

    /// <param name="trained">The total number of steps that training read, over all samples and epochs.</param>
    public static TraceBudget AfterTraining(double trained) => new(Math.Max(FewestAfterTraining, Share * trained));

    /// <summary>Returns the number of samples to trace, at least 1.</summary>
    /// <param name="most">The number of samples without a limit.</param>
    /// <param name="steps">The number of steps of the longest sequence.</param>
    public int Samples(int most, int steps) => (int)Math.Clamp(Steps / steps, 1, most);
}
