using SequenceToy.Data;

namespace SequenceToy.LearningTests.Series;

/// <summary>Series with known properties, drawn from a seed.</summary>
internal static class SimulatedSeries
{
    /// <summary>The sum of standard normal steps.</summary>
    public static double[] RandomWalk(int seed, int count) => Autoregressive(seed, count, 1, burnIn: 0);

    /// <summary>y(t) = φ y(t − 1) + e(t) with standard normal e.</summary>
    public static double[] Autoregressive(int seed, int count, double factor, int burnIn = 100)
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
        var (values, value) = (new double[count], 0.0);
        for (var t = -burnIn; t < count; t++)
        {
            value = (factor * value) + random.NextGaussian();
            if (t >= 0)
            {
                values[t] = value;
            }
        }

        return values;
    }

    /// <summary>A line, two waves of a period of 12, and normal noise of standard deviation 2.</summary>
    public static double[] TrendAndSeason(int seed, int count, double trend = 0.3)
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
        return
        [
            .. Enumerable.Range(0, count).Select(t =>
                100 + (trend * t) + (10 * Math.Sin(2 * Math.PI * t / 12)) + (4 * Math.Cos(4 * Math.PI * t / 12)) + (2 * random.NextGaussian())),
        ];
    }
}
