using SequenceToy.Data;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>Short ways to make datasets.</summary>
internal static class Rows
{
    /// <summary>The stream of a seed.</summary>
    public static SeededRandom Stream(int seed) => SeededRandom.ForSeed(seed, RandomPurpose.Data);

    /// <summary>Independent normal numbers.</summary>
    public static float[] Normal(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextGaussian())];

    /// <summary>Independent uniform numbers from 0 to 1.</summary>
    public static float[] Uniform(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];

    /// <summary>Samples with a number as the target.</summary>
    public static SequenceDataset Numbers(int count, int seed, Func<SeededRandom, float[]> inputs, Func<float[], SeededRandom, double> target, int features = 1)
    {
        var random = Stream(seed);
        return SequenceDataset.Draw(count, TargetSpec.Number(), () =>
        {
            var x = inputs(random);
            return new Sample(new Sequence(x, features), [(float)target(x, random)]);
        });
    }

    /// <summary>Samples with a class as the target.</summary>
    public static SequenceDataset Classes(int count, int seed, int classes, Func<SeededRandom, float[]> inputs, Func<float[], SeededRandom, int> target, int features = 1)
    {
        var random = Stream(seed);
        return SequenceDataset.Draw(count, TargetSpec.Class(classes), () =>
        {
            var x = inputs(random);
            return new Sample(new Sequence(x, features), [target(x, random)]);
        });
    }

    /// <summary>Samples of one feature with a number as the target at every step.</summary>
    public static SequenceDataset NumbersPerStep(int count, int seed, Func<SeededRandom, float[]> inputs, Func<float[], int, SeededRandom, double> target)
    {
        var random = Stream(seed);
        return SequenceDataset.Draw(count, TargetSpec.Number(placement: TargetPlacement.EveryStep), () =>
        {
            var x = inputs(random);
            return new Sample(new Sequence(x), new Sequence([.. Enumerable.Range(0, x.Length).Select(step => (float)target(x, step, random))]));
        });
    }

    /// <summary>The windows of a series, in order, each with the next value as its target.</summary>
    public static SequenceDataset Windows(IReadOnlyList<double> series, int steps) =>
        SequenceDataset.FromSamples(
            Enumerable.Range(0, series.Count - steps).Select(start =>
                new Sample(new Sequence([.. series.Skip(start).Take(steps).Select(value => (float)value)]), [(float)series[start + steps]])),
            TargetSpec.Number());

    /// <summary>A series of values, each from its number and the values before.</summary>
    public static double[] Simulated(int count, int seed, Func<int, List<double>, SeededRandom, double> next)
    {
        var random = Stream(seed);
        var values = new List<double>(count);
        while (values.Count < count)
        {
            values.Add(next(values.Count, values, random));
        }

        return [.. values];
    }

    /// <summary>The samples in order of a key.</summary>
    public static SequenceDataset SortedBy(this SequenceDataset data, Func<Sample, double> key) => SequenceDataset.FromSamples(data.OrderBy(key), data.Target);

    /// <summary>The samples in a random order.</summary>
    public static SequenceDataset Shuffled(this IEnumerable<Sample> samples, TargetSpec target, int seed)
    {
        var all = samples.ToArray();
        Stream(seed).Shuffle(all.AsSpan());
        return SequenceDataset.FromSamples(all, target);
    }
}
