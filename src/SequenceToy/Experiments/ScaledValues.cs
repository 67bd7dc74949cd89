namespace SequenceToy.Experiments;

/// <summary>Checks that scaled samples can be trained on in 32-bit arithmetic.</summary>
internal static class ScaledValues
{
    // The square of a larger number is infinite in 32 bits, and so is a loss.
    private const float Largest = 1e18f;

    // The difference of two larger numbers may be infinite in 32 bits.
    private const float LargestValue = 1e38f;

    /// <param name="scaled">The scaled samples.</param>
    /// <param name="samples">The same samples in original units.</param>
    /// <param name="part">The part they are: training or validation.</param>
    /// <exception cref="ArgumentException">A scaled value is too large, or not finite.</exception>
    public static void Check(SequenceDataset scaled, SequenceDataset samples, string part)
    {
        Check(scaled.Inputs, samples.Inputs, samples.MaxSteps * samples.Features, part, "input");
        if (samples.Target.Kind == TargetKind.Number)
        {
            Check(scaled.Targets, samples.Targets, samples.TargetSteps * samples.Target.Width, part, "target");
        }
    }

    private static void Check(float[] scaled, float[] values, int perSample, string part, string kind)
    {
        for (var i = 0; i < scaled.Length; i++)
        {
            if (Math.Abs(values[i]) > LargestValue)
            {
                throw new ArgumentException(
                    $"samples must have values up to {NumberFormat.Number(LargestValue)}; {part} sample {(i / perSample) + 1} "
                    + $"has the {kind} {NumberFormat.Number(values[i])}.",
                    "samples");
            }

            if (!(Math.Abs(scaled[i]) <= Largest))
            {
                throw new ArgumentException(
                    $"samples must have values up to {NumberFormat.Number(Largest)} when scaled; {part} sample {(i / perSample) + 1} "
                    + $"has the {kind} {NumberFormat.Number(values[i])}, which is {NumberFormat.Number(scaled[i])} when scaled.",
                    "samples");
            }
        }
    }
}
