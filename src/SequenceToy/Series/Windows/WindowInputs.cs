namespace SequenceToy.Series.Windows;

/// <summary>Writes the input of one window: [window · features].</summary>
internal static class WindowInputs
{
    /// <param name="plan">The plan of the windows.</param>
    /// <param name="series">The series.</param>
    /// <param name="origin">The index of the last value of the window; targets may be predictions after the end of the series.</param>
    /// <param name="targets">The transformed values of each target column; the last one of the window is at
    /// <paramref name="at"/>.</param>
    /// <param name="at">The index of the last value of the window in <paramref name="targets"/>.</param>
    /// <param name="input">The destination.</param>
    /// <returns>The number subtracted from each target column: [targets].</returns>
    public static double[] Write(
        WindowPlan plan, PreparedSeries series, int origin, IReadOnlyList<double[]> targets, int at, Span<float> input)
    {
        var centers = new double[plan.Targets.Count];
        for (var target = 0; target < centers.Length; target++)
        {
            centers[target] = plan.Centered
                ? targets[target].AsSpan((at + 1 - plan.Window)..(at + 1)).ToArray().Average()
                : plan.Offsets[plan.Targets[target]];
        }

        for (var i = 0; i < plan.Inputs.Count; i++)
        {
            var column = plan.Inputs[i];
            var target = TargetOf(plan, column);
            var (values, last, center) = target >= 0
                ? (targets[target], at, centers[target])
                : (series.Column(column), origin, plan.Offsets[column]);
            for (var step = 0; step < plan.Window; step++)
            {
                input[(step * plan.Features) + i] = (float)(values[last + 1 - plan.Window + step] - center);
            }
        }

        for (var known = 0; known < plan.Known.Count; known++)
        {
            var (values, center) = (series.Column(plan.Known[known]), plan.Offsets[plan.Known[known]]);
            var feature = plan.Inputs.Count + (known * plan.Outputs);
            for (var step = 0; step < plan.Window; step++)
            {
                for (var ahead = 1; ahead <= plan.Outputs; ahead++)
                {
                    input[(step * plan.Features) + feature + ahead - 1] = (float)(values[origin + 1 - plan.Window + step + ahead] - center);
                }
            }
        }

        return centers;
    }

    private static int TargetOf(WindowPlan plan, int column)
    {
        for (var target = 0; target < plan.Targets.Count; target++)
        {
            if (plan.Targets[target] == column)
            {
                return target;
            }
        }

        return -1;
    }
}
