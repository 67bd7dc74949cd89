using SequenceToy.Data;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Draws own data from a seed.</summary>
internal static class Draw
{
    public static SeededRandom Stream(int seed) => SeededRandom.ForSeed(seed, RandomPurpose.Data);

    public static float[] Uniform(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];

    public static float[] Normal(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextGaussian())];

    /// <summary>Samples with one number as the target.</summary>
    public static SequenceDataset Numbers(int count, int seed, Func<SeededRandom, float[]> inputs, Func<float[], SeededRandom, double> target)
    {
        var random = Stream(seed);
        return SequenceDataset.Draw(count, TargetSpec.Number(), () =>
        {
            var x = inputs(random);
            return new Sample(new Sequence(x), [(float)target(x, random)]);
        });
    }

    /// <summary>Samples with a class as the target.</summary>
    public static SequenceDataset Classes(int count, int seed, int classes, Func<SeededRandom, float[]> inputs, Func<float[], SeededRandom, int> target)
    {
        var random = Stream(seed);
        return SequenceDataset.Draw(count, TargetSpec.Class(classes), () =>
        {
            var x = inputs(random);
            return new Sample(new Sequence(x), [target(x, random)]);
        });
    }

    /// <summary>The class is the level of four numbers; levels do not overlap.</summary>
    public static SequenceDataset Levels(int count, int seed, int classes) =>
        Classes(count, seed, classes, random => random.NextInt32(0, classes - 1) is var level ? [.. Uniform(random, 4).Select(value => (2 * level) + value)] : [], (x, _) => (int)(x[0] / 2));

    /// <summary>The sum of three uniform numbers.</summary>
    public static SequenceDataset Sums(int count, int seed) => Numbers(count, seed, random => Uniform(random, 3), (x, _) => x.Sum());

    /// <summary>Targets that nothing predicts.</summary>
    public static SequenceDataset Noise(int count, int seed, int steps = 5) => Numbers(count, seed, random => Normal(random, steps), (_, random) => random.NextGaussian());

    /// <summary>3 + 2a − d and noise.</summary>
    public static SequenceDataset Linear(int count, int seed, double noise) =>
        Numbers(count, seed, random => Normal(random, 5), (x, random) => 3 + (2 * x[0]) - x[3] + (noise * random.NextGaussian()));

    /// <summary>A series in which each value follows from its number and the values before.</summary>
    public static double[] Series(int count, int seed, Func<int, IReadOnlyList<double>, SeededRandom, double> next)
    {
        var random = Stream(seed);
        var values = new List<double>(count);
        while (values.Count < count)
        {
            values.Add(next(values.Count, values, random));
        }

        return [.. values];
    }

    /// <summary>A series in which each value is a share of the one before, and noise of 1.</summary>
    public static double[] Autoregression(int count, int seed, double share) =>
        Series(count, seed, (_, values, random) => (share * (values.Count > 0 ? values[^1] : 0)) + random.NextGaussian());

    /// <summary>The windows of a series, each with the next value as its target.</summary>
    public static SequenceDataset Windows(double[] series, int steps) => SequenceDataset.FromArrays(
        [.. Enumerable.Range(0, series.Length - steps).Select(start => series[start..(start + steps)].Select(value => (float)value).ToArray())],
        [.. Enumerable.Range(0, series.Length - steps).Select(start => (float)series[start + steps])]);

    /// <summary>The samples in order of their first target value.</summary>
    public static SequenceDataset Sorted(this SequenceDataset data) => SequenceDataset.FromSamples(data.OrderBy(sample => sample.Target.Values[0]), data.Target);
}
