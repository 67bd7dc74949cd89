using SequenceToy.Data;
using SequenceToy.Tests.Networks;
using SequenceToy.Tests.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests.Storage.Checkpoints;

/// <summary>Small trainings of every kind, each drawn from a number of its own.</summary>
internal sealed class RandomTraining
{
    private static readonly Optimizer[] Optimizers = [.. Recipes.WithVariations(Optimizer.All)];
    private static readonly LearningRateSchedule[] Schedules =
        [.. Recipes.WithVariations(LearningRateSchedule.All), new StepSchedule { Every = 2 }, new PlateauSchedule { Patience = 0, Factor = 0.7, Threshold = 0.2 }];

    private readonly SeededRandom random;

    public RandomTraining(int number)
    {
        random = SeededRandom.ForSeed(number, RandomPurpose.Data);
        Task = random.NextInt32(0, 1) == 0 ? new OwnTask { Goal = new(Metric.Rmse, 6) } : Lengths();
        var fresh = Chance();
        var experiment = SequenceExperiment.For(Task)
            .WithSeed(number)
            .WithSamples(random.NextInt32(20, 40), validationSplit: 0.25, testSamples: 10, freshEachEpoch: fresh)
            .WithTraining(epochs: random.NextInt32(2, 9), batchSize: random.NextInt32(1, 15), learningRate: 0.02)
            .WithOptimizer(Optimizers[random.NextInt32(0, Optimizers.Length - 1)])
            .WithSchedule(Schedules[random.NextInt32(0, Schedules.Length - 1)]);
        var layers = random.NextInt32(1, 2);
        experiment = experiment.WithNetwork(Kinds.Of(
            Kinds.Names.ElementAt(random.NextInt32(0, 3)), random.NextInt32(1, 9), layers, bidirectional: Chance(), dropout: layers > 1 && Chance() ? 0.3 : 0));
        experiment = Chance() ? experiment.WithEarlyStopping(patience: random.NextInt32(1, 3), minImprovement: Chance() ? 0.01 : 0) : experiment;
        experiment = Chance() ? experiment.WithStopWhenSolved() : experiment;
        experiment = Chance() ? experiment.WithGradientClip(0.5) : experiment;
        Experiment = random.NextInt32(0, 2) switch
        {
            0 => experiment.WithSnapshots(),
            1 => experiment.WithSnapshots(SnapshotSchedule.EveryEpochs(random.NextInt32(1, 3))),
            _ => experiment,
        };
        EveryEpochs = random.NextInt32(1, 3);
        InterruptedAfter = random.NextInt32(1, Experiment.Settings.Training.Epochs);
    }

    public OwnTask Task { get; }

    public SequenceExperiment Experiment { get; }

    public int EveryEpochs { get; }

    public int InterruptedAfter { get; }

    public override string ToString() => $"interrupted after {InterruptedAfter}, {Experiment.Settings}";

    // Each sequence of a length of its own: from epoch to epoch the longest may be another.
    private static OwnTaskWithLengths Lengths() => new()
    {
        Goal = new(Metric.Rmse, 6),
        Lengths = new(2, 5),
        TestLengths = new(6, 6),
        Gives = (count, random) => Sums(count, random, 2, 5),
        GivesLengths = (count, lengths, random) => Sums(count, random, lengths.Shortest, lengths.Longest),
    };

    private static SequenceDataset Sums(int count, SeededRandom random, int shortest, int longest) => SequenceDataset.Draw(count, TargetSpec.Number(), () =>
    {
        float[] numbers = [.. Enumerable.Range(0, random.NextInt32(shortest, longest)).Select(_ => random.NextInt32(0, 9))];
        return new Sample(new Sequence(numbers), [numbers.Sum()]);
    });

    private bool Chance() => random.NextInt32(0, 1) == 0;
}
