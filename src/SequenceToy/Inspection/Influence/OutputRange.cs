using System.Runtime.CompilerServices;

namespace SequenceToy.Inspection.Influence;

/// <summary>Measures the largest minus the smallest prediction when one step alone takes each of its values.</summary>
internal static class OutputRange
{
    /// <param name="predictions">The predictions of the network.</param>
    /// <param name="step">The step to change.</param>
    /// <param name="feature">The only feature to change; null for the whole step.</param>
    /// <param name="values">The values to take: [values][features], or [values][1] for one feature.</param>
    public static StepInfluence Of(PerturbedOutputs predictions, AlignedStep step, int? feature, float[][] values)
    {
        var moves = new OutputChanges(step.Measured);
        var (smallest, largest) = (new float[predictions.Size], new float[predictions.Size]);
        predictions.Ask(
            step.Places.AsSpan(0, step.Measured), values.Length, (_, variant, to) => values[variant].CopyTo(to[(feature ?? 0)..]), Add);
        return moves.ToInfluence(step.Number, feature);

        void Add(int place, ReadOnlySpan<float> moved)
        {
            Ends(moved, smallest, largest);
            for (var output = 0; output < smallest.Length; output++)
            {
                moves.Add(place, (double)largest[output] - smallest[output], predictions.Ranges[output]);
            }
        }
    }

    // Finds the smallest and largest value of each output over all variants, in memory order.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Ends(ReadOnlySpan<float> moved, Span<float> smallest, Span<float> largest)
    {
        smallest.Fill(float.MaxValue);
        largest.Fill(float.MinValue);
        for (var start = 0; start < moved.Length; start += smallest.Length)
        {
            var prediction = moved.Slice(start, smallest.Length);
            for (var output = 0; output < prediction.Length; output++)
            {
                smallest[output] = Math.Min(smallest[output], prediction[output]);
                largest[output] = Math.Max(largest[output], prediction[output]);
            }
        }
    }
}
