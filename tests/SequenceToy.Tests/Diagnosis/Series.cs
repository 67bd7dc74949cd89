using SequenceToy.Data;

namespace SequenceToy.Tests.Diagnosis;

/// <summary>Series with known properties, and windows of them.</summary>
internal static class Series
{
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

    /// <summary>Every window of the series, with the value after it as the target.</summary>
    public static SequenceDataset Windows(float[] series, int width) => SequenceDataset.FromArrays(
        [.. Enumerable.Range(0, series.Length - width).Select(i => series[i..(i + width)])],
        [.. Enumerable.Range(0, series.Length - width).Select(i => series[i + width])]);
}
