namespace SequenceToy.Series.Windows;

/// <summary>Forecasts a number of steps from origins: block by block, each from the predictions before it.</summary>
internal static class Paths
{
    /// <param name="plan">The plan of the windows.</param>
    /// <param name="series">The series.</param>
    /// <param name="origins">The last known values.</param>
    /// <param name="steps">The number of steps; beyond <see cref="WindowPlan.Outputs"/> all inputs must be targets or known.</param>
    /// <param name="predict">Returns the predictions for samples, [samples · width], in the units of the samples.</param>
    /// <returns>The transformed values by origin and target column: [origins][targets][steps].</returns>
    public static double[][][] Of(
        WindowPlan plan, IReadOnlyList<PreparedSeries> series, IReadOnlyList<Origin> origins, int steps,
        Func<SequenceDataset, float[]> predict)
    {
        double[][][] tails = [.. origins.Select(origin => plan.Targets
            .Select(column => Tail(series[origin.Series].Column(column), origin.Index, plan.Window, steps)).ToArray())];
        var size = plan.Window * plan.Features;
        var inputs = new float[DatasetLimits.ArrayLength(origins.Count, plan.Window, plan.Features, "windows")];
        var targets = new float[origins.Count * plan.Target.Width];
        for (var done = 0; done < steps; done += plan.Outputs)
        {
            var centers = new double[origins.Count][];
            for (var i = 0; i < origins.Count; i++)
            {
                centers[i] = WindowInputs.Write(
                    plan, series[origins[i].Series], origins[i].Index + done, tails[i], plan.Window - 1 + done,
                    inputs.AsSpan(i * size, size));
            }

            var predicted = predict(
                new SequenceDataset(plan.Features, plan.Target, plan.Window, inputs, targets, lengths: null, mask: null));
            for (var i = 0; i < origins.Count; i++)
            {
                Append(plan, predicted.AsSpan(i * plan.Target.Width, plan.Target.Width), centers[i], tails[i], done, steps);
            }
        }

        return Array.ConvertAll(tails, tail => Array.ConvertAll(tail, values => values[plan.Window..]));
    }

    private static double[] Tail(double[] values, int origin, int window, int steps)
    {
        var tail = new double[window + steps];
        values.AsSpan((origin + 1 - window)..(origin + 1)).CopyTo(tail);
        return tail;
    }

    private static void Append(WindowPlan plan, ReadOnlySpan<float> predicted, double[] centers, double[][] tails, int done, int steps)
    {
        for (var step = 0; step < plan.Outputs && done + step < steps; step++)
        {
            for (var target = 0; target < tails.Length; target++)
            {
                tails[target][plan.Window + done + step] = predicted[(step * tails.Length) + target] + centers[target];
            }
        }
    }
}
