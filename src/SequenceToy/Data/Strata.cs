using System.Runtime.InteropServices;

namespace SequenceToy.Data;

/// <summary>Assigns samples to strata by their targets: one per class or set of classes, or one per range of numbers.</summary>
internal static class Strata
{
    // Tenths of the samples, by value.
    private const int Ranges = 10;

    /// <summary>Returns the stratum of each sample.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="order">All positions, in the order in which equal numbers are ranked.</param>
    public static int[] Of(SequenceDataset samples, int[] order)
    {
        var strata = new int[samples.Count];
        if (samples.Target.Kind == TargetKind.Number)
        {
            var ranked = order.OrderBy(sample => Target(samples, sample)[0]).ToArray();
            for (var rank = 0; rank < ranked.Length; rank++)
            {
                strata[ranked[rank]] = (int)((long)rank * Ranges / ranked.Length);
            }

            return strata;
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < strata.Length; i++)
        {
            // The bits of the target as text: equal for equal targets only.
            var target = new string(MemoryMarshal.Cast<float, char>(Target(samples, i)));
            numbers.TryAdd(target, numbers.Count);
            strata[i] = numbers[target];
        }

        return strata;
    }

    // The last counted target; the first step's if none counts.
    private static ReadOnlySpan<float> Target(SequenceDataset samples, int sample)
    {
        var step = samples.TargetSteps - 1;
        while (step > 0 && !samples.Counts(sample, step))
        {
            step--;
        }

        return samples.Targets.AsSpan(((sample * samples.TargetSteps) + step) * samples.Target.Width, samples.Target.Width);
    }
}
