namespace SequenceToy.Series.Windows;

/// <summary>Makes the samples of a network from windows.</summary>
internal static class WindowSamples
{
    /// <summary>Returns one sample per origin: the window up to the origin, and the values after it.</summary>
    /// <exception cref="ArgumentException">The samples need too much memory, or a value exceeds 32-bit numbers.</exception>
    public static SequenceDataset Of(WindowPlan plan, IReadOnlyList<PreparedSeries> series, IReadOnlyList<Origin> origins)
    {
        DatasetLimits.CheckDrawn(origins.Count, plan.Window, plan.Features, plan.Target, "windows");
        var inputs = new float[origins.Count * plan.Window * plan.Features];
        var targets = new float[origins.Count * plan.Target.Width];
        var columns = series.Select(one => plan.Targets.Select(one.Column).ToArray()).ToArray();
        for (var sample = 0; sample < origins.Count; sample++)
        {
            var (index, origin) = origins[sample];
            var centers = WindowInputs.Write(
                plan, series[index], origin, columns[index], origin,
                inputs.AsSpan(sample * plan.Window * plan.Features, plan.Window * plan.Features));
            var target = targets.AsSpan(sample * plan.Target.Width, plan.Target.Width);
            for (var i = 0; i < target.Length; i++)
            {
                var (step, column) = Math.DivRem(i, plan.Targets.Count);
                target[i] = (float)(columns[index][column][origin + 1 + step] - centers[column]);
            }
        }

        CheckFinite(inputs);
        CheckFinite(targets);
        return new SequenceDataset(plan.Features, plan.Target, plan.Window, inputs, targets, lengths: null, mask: null);
    }

    private static void CheckFinite(float[] numbers)
    {
        if (Array.Exists(numbers, number => !float.IsFinite(number)))
        {
            throw new ArgumentException(
                "data must have values within the range of 32-bit numbers (3.4 × 10³⁸); one was beyond it.", "data");
        }
    }
}
