using SequenceToy.Data;

namespace SequenceToy.LearningTests.HeldOutCounts;

/// <summary>A source of own data and the training settings for it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Draw">Generates samples: their number and the stream.</param>
/// <param name="Set">Applies the training settings.</param>
public sealed record Source(string Name, Func<int, SeededRandom, SequenceDataset> Draw, Func<SequenceExperiment, SequenceExperiment> Set)
{
    private const int Trained = 800;

    /// <summary>Sums, classes, series and noise; some with errors near a tenth of the baseline's or near the goal.</summary>
    public static IReadOnlyList<Source> All { get; } =
    [
        new("sum", Sums, experiment => experiment.WithTraining(epochs: 150)),
        new("sum with a goal", Sums, experiment => experiment.WithTraining(epochs: 150).WithGoal(Metric.Rmse, 0.05)),
        new("autoregression", Autoregression, experiment => experiment.WithTraining(epochs: 30)),
        new("difference per step", Differences, experiment => experiment.WithTraining(epochs: 80)),
        new("pure noise", Noise, experiment => experiment.WithTraining(epochs: 15, learningRate: 0.003)),
        new("class of the middle", Middle, experiment => experiment.WithTraining(epochs: 100)),
        new("class of two levels", Levels, experiment => experiment.WithTraining(epochs: 60)),
        new("class without a margin", Larger, experiment => experiment.WithTraining(epochs: 80)),
        new("rare class", Rare, experiment => experiment.WithTraining(epochs: 80)),
        new("parabola with little noise", Parabola, experiment => experiment.WithTraining(epochs: 100)),
        new("parabola with a goal", Parabola, experiment => experiment.WithTraining(epochs: 100).WithGoal(Metric.Rmse, 0.12)),
    ];

    /// <summary>The experiment with a number of held-out samples; the training samples depend only on the seed.</summary>
    public SequenceExperiment With(int heldOut, int seed) =>
        Set(SequenceExperiment.For(Draw(Trained, SeededRandom.ForSeed(seed, RandomPurpose.Data))).WithLstm(hiddenSize: 8).WithSeed(seed))
            .WithValidationData(Draw(heldOut, SeededRandom.ForSeed(seed, RandomPurpose.TestData)));

    public override string ToString() => Name;

    private static SequenceDataset Sums(int count, SeededRandom random) => Numbers(count, () => Uniform(random, 3), x => x.Sum());

    private static SequenceDataset Parabola(int count, SeededRandom random) => Numbers(count, () => Uniform(random, 2), x => (4 * x[0] * x[0]) + (0.1 * random.NextGaussian()));

    private static SequenceDataset Noise(int count, SeededRandom random) => Numbers(count, () => Uniform(random, 4), _ => random.NextGaussian());

    private static SequenceDataset Autoregression(int count, SeededRandom random)
    {
        var last = 0.0;
        float Next() => (float)(last = (0.7 * last) + random.NextGaussian());
        return SequenceDataset.Draw(count, TargetSpec.Number(), () => new Sample(new Sequence([Next(), Next(), Next(), Next()]), [Next()]));
    }

    private static SequenceDataset Middle(int count, SeededRandom random) =>
        Classes(count, () => random.NextInt32(0, 2) is var level ? [.. Uniform(random, 4).Select(value => (2 * level) + value)] : [], x => x[0] is > 1.5f and < 3.5f);

    private static SequenceDataset Levels(int count, SeededRandom random) =>
        Classes(count, () => random.NextInt32(0, 1) is var level ? [.. Uniform(random, 4).Select(value => (2 * level) + value)] : [], x => x[0] > 1.5f);

    private static SequenceDataset Larger(int count, SeededRandom random) => Classes(count, () => Uniform(random, 4), x => x[0] + x[3] > 1);

    private static SequenceDataset Rare(int count, SeededRandom random) => Classes(count, () => Uniform(random, 4), x => x[3] > 0.85);

    private static SequenceDataset Differences(int count, SeededRandom random) =>
        SequenceDataset.Draw(count, TargetSpec.Number(placement: TargetPlacement.EveryStep), () =>
        {
            var x = Uniform(random, 8);
            return new Sample(new Sequence(x), new Sequence([.. x.Select((value, step) => step == 0 ? value : value - (x[step - 1] / 2))]));
        });

    private static SequenceDataset Numbers(int count, Func<float[]> inputs, Func<float[], double> target) =>
        SequenceDataset.Draw(count, TargetSpec.Number(), () => inputs() is var x ? new Sample(new Sequence(x), [(float)target(x)]) : null!);

    private static SequenceDataset Classes(int count, Func<float[]> inputs, Func<float[], bool> target) =>
        SequenceDataset.Draw(count, TargetSpec.Class(2), () => inputs() is var x ? new Sample(new Sequence(x), [target(x) ? 1 : 0]) : null!);

    private static float[] Uniform(SeededRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
}
