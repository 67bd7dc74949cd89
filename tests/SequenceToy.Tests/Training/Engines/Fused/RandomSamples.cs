using SequenceToy.Data;

namespace SequenceToy.Tests.Training.Engines.Fused;

/// <summary>Datasets of random numbers, of any kind of answer.</summary>
internal static class RandomSamples
{
    public static SequenceDataset Draw(TargetSpec target, int count, int steps, int features, bool hasLengths = false, bool hasMask = false)
    {
        var random = SeededRandom.ForSeed(11, RandomPurpose.Data);
        var samples = new Sample[count];
        for (var i = 0; i < count; i++)
        {
            // One is as long as the longest, one as short as can be.
            var length = !hasLengths || i == 0 ? steps : i == 1 ? 1 : random.NextInt32(1, steps);
            var answers = target.Placement == TargetPlacement.LastStep ? 1 : length;
            samples[i] = new Sample(
                new Sequence(Numbers(length * features, () => (2 * random.NextSingle()) - 1), features),
                new Sequence(Numbers(answers * target.Width, () => Answer(target, random)), target.Width))
            {
                Mask = hasMask ? [.. Enumerable.Range(0, length).Select(_ => random.NextInt32(0, 2) > 0)] : null,
            };
        }

        return SequenceDataset.FromSamples(samples, target);
    }

    private static float[] Numbers(int count, Func<float> draw) => Enumerable.Range(0, count).Select(_ => draw()).ToArray();

    private static float Answer(TargetSpec target, SeededRandom random) => target.Kind switch
    {
        TargetKind.Class => random.NextInt32(0, target.Size - 1),
        TargetKind.ClassSet => random.NextInt32(0, 1),
        _ => (2 * random.NextSingle()) - 1,
    };
}
