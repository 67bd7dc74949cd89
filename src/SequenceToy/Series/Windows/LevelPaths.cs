using SequenceToy.Networks;

namespace SequenceToy.Series.Windows;

/// <summary>The forecasts of networks from origins, averaged, as levels: [origins][targets][steps].</summary>
internal static class LevelPaths
{
    /// <param name="plan">The plan of the windows.</param>
    /// <param name="series">The series.</param>
    /// <param name="origins">The last known values.</param>
    /// <param name="steps">The number of steps.</param>
    /// <param name="models">The networks.</param>
    public static double[][][] Of(
        WindowPlan plan, IReadOnlyList<PreparedSeries> series, IReadOnlyList<Origin> origins, int steps,
        IReadOnlyList<TrainedModel> models)
    {
        var mean = Array.ConvertAll(
            origins.ToArray(), _ => Enumerable.Range(0, plan.Targets.Count).Select(_ => new double[steps]).ToArray());
        foreach (var model in models)
        {
            Add(mean, Paths.Of(plan, series, origins, steps, samples => model.Evaluate(samples).Predictions), models.Count);
        }

        return FromTransformed(plan, series, origins, mean);
    }

    /// <summary>Returns the levels of transformed values after origins.</summary>
    public static double[][][] FromTransformed(
        WindowPlan plan, IReadOnlyList<PreparedSeries> series, IReadOnlyList<Origin> origins, double[][][] transformed)
    {
        var levels = new double[origins.Count][][];
        for (var i = 0; i < levels.Length; i++)
        {
            var origin = origins[i];
            levels[i] = [.. plan.Targets.Select((column, target) => plan.Chain.Levels(
                series[origin.Series].Series.Column(column).AsSpan(0, origin.Index + 1), transformed[i][target]))];
        }

        return levels;
    }

    private static void Add(double[][][] sum, double[][][] added, int count)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            for (var target = 0; target < sum[i].Length; target++)
            {
                for (var step = 0; step < sum[i][target].Length; step++)
                {
                    sum[i][target][step] += added[i][target][step] / count;
                }
            }
        }
    }
}
