using SequenceToy.Data;

namespace SequenceToy.Tests.Metrics.Baselines;

/// <summary>Windows of a series made from a seed, each with the next value as its target.</summary>
internal static class DrawnSeries
{
    public static SequenceDataset Windows(float[] series, int steps) => SequenceDataset.FromArrays(
        [.. Enumerable.Range(0, series.Length - steps).Select(start => series[start..(start + steps)])],
        [.. Enumerable.Range(0, series.Length - steps).Select(start => series[start + steps])]);

    public static SequenceDataset EachStep(float[] series, int steps) => SequenceDataset.FromSamples(
        Enumerable.Range(0, (series.Length - 1) / steps).Select(i => new Sample(new Sequence(series.AsSpan(i * steps, steps)), new Sequence(series.AsSpan((i * steps) + 1, steps)))),
        TargetSpec.Number(1, TargetPlacement.EveryStep));

    public static float[] Noise(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)Normal(random))];
    }

    public static float[] Walk(int seed, int count)
    {
        var walk = Noise(seed, count);
        for (var i = 1; i < count; i++)
        {
            walk[i] += walk[i - 1];
        }

        return walk;
    }

    public static float[] Seasonal(int seed, int count, int period, double noise, double trend = 0)
    {
        var values = Noise(seed, count);
        return [.. values.Select((value, i) => (float)((10 * Math.Sin(2 * Math.PI * i / period)) + (4 * Math.Cos(4 * Math.PI * i / period)) + (trend * i) + (noise * value)))];
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Each value is the one before times a factor, plus normal noise: 0 gives noise, 1 a random walk.</summary>
    public static float[] Autoregressive(int count, double factor, int seed)
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
        var (values, last) = (new float[count], 0.0);
        for (var i = 0; i < count; i++)
        {
            last = (factor * last) + random.NextGaussian();
            values[i] = (float)last;
        }

        return values;
    }
}
