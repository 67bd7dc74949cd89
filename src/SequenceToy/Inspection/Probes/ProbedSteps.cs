namespace SequenceToy.Inspection.Probes;

/// <summary>The steps whose inputs are probed, and whose states are read.</summary>
internal static class ProbedSteps
{
    // Each input is read from each state: 707 steps of one number, all of them.
    private const double MaxReadings = 500_000;

    // Each input has a score, or none, for each step.
    private const double MaxScores = 4_000_000;

    /// <summary>Returns all steps, or the first, the last, and others spread evenly between them.</summary>
    /// <param name="steps">The number of steps of the longest sequence.</param>
    /// <param name="inputs">The number of inputs per step.</param>
    public static int[] Of(int steps, int inputs)
    {
        var most = Math.Min(Math.Sqrt(MaxReadings / inputs), Math.Max(MaxScores / ((double)steps * inputs), 2));
        var kept = (int)Math.Clamp(most, 2, int.MaxValue);
        return steps <= kept ? [.. Enumerable.Range(0, steps)]
            : [.. Enumerable.Range(0, kept).Select(i => (int)((long)i * (steps - 1) / (kept - 1)))];
    }
}
