using SequenceToy.Data;
using SequenceToy.Evaluation;

namespace SequenceToy.Tests.Evaluation;

public sealed class WindowsTests
{
    private static readonly float[] Noise = Series(random => (float)random.NextGaussian());

    public static TheoryData<string, bool, SequenceDataset> Cases => new()
    {
        { "windows of 12 steps, one apart", true, Cut(Noise, 12, 1) },
        { "windows of 12 steps, three apart", true, Cut(Noise, 12, 3) },
        { "windows of 12 steps, seven apart, share less than half", false, Cut(Noise, 12, 7) },
        { "windows of 4 steps share three", true, Cut(Noise, 4, 1) },
        { "windows of 3 steps share only two", false, Cut(Noise, 3, 1) },
        { "windows side by side", false, Cut(Noise, 8, 8) },
        { "windows in random order", false, Shuffled(Cut(Noise, 12, 1)) },
        { "half of the windows replaced, every second", false, Mixed(2) },
        { "a fifth of the windows replaced", true, Mixed(5) },
        { "independent sequences of bits", false, Cut(Series(random => random.NextInt32(0, 1)), 8, 8) },
        { "the same constant everywhere", false, Cut(Series(_ => 7), 8, 1) },
        { "the same sequence everywhere", false, SequenceDataset.FromArrays([.. Enumerable.Repeat(new float[] { 1, 2, 3, 4, 5 }, 30)], new float[30]) },
        { "one sample", false, SequenceDataset.FromArrays([[1, 2, 3, 4]], [5]) },
        { "two features, the second independent", false, TwoFeatures(isShared: false) },
        { "two features of one series", true, TwoFeatures(isShared: true) },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Overlap_AnySamples_IsAsTheSentenceSays(string sentence, bool overlaps, SequenceDataset samples) =>
        Windows.Overlap(samples).Should().Be(overlaps, sentence);

    private static float[] Series(Func<SeededRandom, float> draw)
    {
        var random = SeededRandom.ForSeed(4, RandomPurpose.Data);
        return [.. Enumerable.Range(0, 400).Select(_ => draw(random))];
    }

    private static float[][] Parts(float[] series, int steps, int apart) =>
        [.. Enumerable.Range(0, (series.Length - steps - 1) / apart).Select(i => series[(i * apart)..((i * apart) + steps)])];

    private static SequenceDataset Cut(float[] series, int steps, int apart)
    {
        var parts = Parts(series, steps, apart);
        return SequenceDataset.FromArrays(parts, new float[parts.Length]);
    }

    private static SequenceDataset Shuffled(SequenceDataset samples) => samples.Pick(ShuffledSplit.Order(samples.Count, SeededRandom.ForSeed(1, RandomPurpose.Order)));

    private static SequenceDataset Mixed(int every)
    {
        var random = SeededRandom.ForSeed(9, RandomPurpose.Data);
        var parts = Parts(Noise, 10, 1).Select((part, i) => i % every == 0 ? [.. part.Select(_ => random.NextSingle())] : part).ToArray();
        return SequenceDataset.FromArrays(parts, new float[parts.Length]);
    }

    private static SequenceDataset TwoFeatures(bool isShared)
    {
        var random = SeededRandom.ForSeed(2, RandomPurpose.Data);
        float[][][] inputs = [.. Parts(Noise, 10, 1).Select(part => part.Select(value => new[] { value, isShared ? 2 * value : random.NextSingle() }).ToArray())];
        return SequenceDataset.FromArrays(inputs, [.. inputs.Select(_ => new float[] { 0 })]);
    }
}
