using SequenceToy.Data;
using SequenceToy.Networks.Cells;
using SequenceToy.Tasks;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>Short names for changes of experiments, and custom data.</summary>
internal static class Making
{
    public static SequenceExperiment On(ISequenceTask task, int seed) => SequenceExperiment.For(task).WithSeed(seed);

    public static SequenceExperiment TimesEpochs(this SequenceExperiment experiment, int factor) =>
        experiment.WithTraining(epochs: factor * experiment.Settings.Training.Epochs);

    /// <summary>Trains on the same few samples in every epoch, which a network can memorize.</summary>
    public static SequenceExperiment WithFew(this SequenceExperiment experiment, int samples, int epochs, double validationSplit = 0.2) =>
        experiment.WithStopWhenSolved(false).WithSamples(samples, validationSplit, freshEachEpoch: false).WithTraining(epochs: epochs, batchSize: Math.Min(8, samples / 2));

    public static SequenceExperiment Constant(this SequenceExperiment experiment) => experiment.WithSchedule(new ConstantSchedule());

    public static SequenceExperiment WithoutClip(this SequenceExperiment experiment) => experiment.WithTraining(experiment.Settings.Training with { GradientClip = null });

    public static SequenceExperiment WithSgd(this SequenceExperiment experiment, double learningRate) =>
        experiment.WithoutClip().WithOptimizer(new Sgd()).WithTraining(learningRate: learningRate);

    public static SequenceExperiment WithRelu(this SequenceExperiment experiment) => experiment.WithRnn(nonlinearity: Nonlinearity.ReLU);

    /// <summary>Generates sequences of four numbers of order 1 with the target 2a − b + noise.</summary>
    public static SequenceDataset Linear(int count, int seed, double noise = 0) => Numbers(count, seed, (numbers, random) => (2 * numbers[0]) - numbers[1] + (noise * random.NextGaussian()));

    /// <summary>Generates targets that are independent of the sequences.</summary>
    public static SequenceDataset Noise(int count, int seed) => Numbers(count, seed, (_, random) => random.NextGaussian());

    /// <summary>Generates two target numbers: 2a − b and 1000 (c + d).</summary>
    public static SequenceDataset TwoRules(int count, int seed) => Several(count, seed, (numbers, _) => [(float)((2 * numbers[0]) - numbers[1]), 1000 * (numbers[2] + numbers[3])]);

    /// <summary>Generates two target numbers: a thousand times the first number, which is easy, and noise of order 1, which is negligible next to it.</summary>
    public static SequenceDataset RuleAndNoise(int count, int seed) => Several(count, seed, (numbers, random) => [1000 * numbers[0], (float)random.NextGaussian()]);

    /// <summary>Generates two target numbers that are independent of the sequences.</summary>
    public static SequenceDataset TwoNoises(int count, int seed) => Several(count, seed, (_, random) => [(float)random.NextGaussian(), 1000 * (float)random.NextGaussian()]);

    /// <summary>Generates the same target for all sequences.</summary>
    public static SequenceDataset Constant(int count, int seed) => Numbers(count, seed, (_, _) => 7);

    /// <summary>Generates two classes: whether the first number is above the last.</summary>
    public static SequenceDataset Above(int count, int seed)
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
        return SequenceDataset.Draw(count, TargetSpec.Class(2), () =>
        {
            var numbers = Four(random);
            return new Sample(new Sequence(numbers), [numbers[0] > numbers[3] ? 1 : 0]);
        });
    }

    private static SequenceDataset Several(int count, int seed, Func<float[], SeededRandom, float[]> answers)
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
        return SequenceDataset.Draw(count, TargetSpec.Number(2), () =>
        {
            var numbers = Four(random);
            return new Sample(new Sequence(numbers), new Sequence(answers(numbers, random), 2));
        });
    }

    private static float[] Four(SeededRandom random) => [random.NextSingle(), random.NextSingle(), random.NextSingle(), random.NextSingle()];

    private static SequenceDataset Numbers(int count, int seed, Func<float[], SeededRandom, double> answer)
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
        return SequenceDataset.Draw(count, TargetSpec.Number(), () =>
        {
            var numbers = Four(random);
            return new Sample(new Sequence(numbers), [(float)answer(numbers, random)]);
        });
    }
}
