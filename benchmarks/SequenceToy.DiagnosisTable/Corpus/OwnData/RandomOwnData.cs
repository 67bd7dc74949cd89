using SequenceToy.Data;
using SequenceToy.DiagnosisTable.Truth;
using SequenceToy.Training.Schedules;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>A run on custom data drawn at random: one of the ten kinds, with random parameters, sizes and settings.</summary>
/// <param name="Id">The name: the data, its number and the settings.</param>
/// <param name="Experiment">The experiment.</param>
/// <param name="Truth">What is known of the data.</param>
internal sealed record RandomOwnData(string Id, SequenceExperiment Experiment, OwnTruth Truth)
{
    // Unrelated to any seed of the labeled runs.
    private const int FirstSeed = 300_000;

    // The position of the kind of few samples.
    private const int TinyKind = 5;

    private static readonly Func<SeededRandom, OwnSource>[] Kinds =
    [
        random => Either(random, NoiseFloor.Linear(From(random, 0.3, 3)), NoiseFloor.Square(From(random, 0.1, 1)), NoiseFloor.PerStep(From(random, 0.2, 1)), NoiseFloor.Autoregression(From(random, 0.3, 0.65))),
        random => Either(random, PureNoise.Gauss, PureNoise.Coin, PureNoise.Cubes, PureNoise.Series, PureNoise.PerStep),
        random => Either(random, RandomWalk.OneWalk, RandomWalk.Walks, RandomWalk.PerStep),
        random => Either(random, Trend.Rising(From(random, 0.02, 0.4)), Trend.Line(From(random, 0.05, 1)), Trend.Curve(From(random, 0.05, 1))),
        random => Either(random, Season.Wave(From(random, 0.03, 0.6)), Season.Monthly(From(random, 5, 40)), Season.Code),
        random => Either(random, Tiny.Sum, Tiny.Product, Tiny.Levels(random.NextInt32(2, 6)), Tiny.Same),
        random => Either(random, Sorted.ByClass(random.NextInt32(2, 8)), Sorted.LastOfThree, Sorted.ByTarget(From(random, 0, 1)), Sorted.ByInput(NoiseFloor.Square(From(random, 0, 1)))),
        random => Either(random, Imbalanced.Rare(From(random, 0.02, 0.2)), Imbalanced.Chance(From(random, 0.02, 0.3)), Imbalanced.Flipped(From(random, 0.1, 0.3), From(random, 0, 0.1))),
        random => Duplicated(random, Either(random, NoiseFloor.Linear(From(random, 0, 2)), PureNoise.Gauss, PureNoise.Coin, Trend.Curve(From(random, 0, 1)))),
        random => Either(random, Outliers.Missing(From(random, 0, 0.02)), Outliers.Wild(From(random, 0, 0.1), From(random, 2, 10)), Outliers.Far(From(random, 1, 20)), Outliers.WildNoise),
    ];

    /// <summary>Draws a run.</summary>
    /// <param name="index">The number of the run, from 0; the same number gives the same run.</param>
    public static RandomOwnData Draw(int index)
    {
        var seed = FirstSeed + index;
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
        var kind = index % Kinds.Length;
        var source = Kinds[kind](random);
        var count = (int)(kind == TinyKind ? Between(random, 8, 80) : Between(random, 40, 1200));
        var epochs = (int)Math.Clamp(Between(random, 2, 150), 1, 80_000.0 / count);
        var experiment = source.Experiment(count, seed, (int)Between(random, 1, 40), epochs, Math.Round(Between(random, 0.0005, 0.05), 4), 0.2);
        experiment = random.NextInt32(0, 3) switch { 0 => experiment.WithGru(), 1 => experiment.WithRnn(), _ => experiment };
        experiment = random.NextDouble() < 0.3 ? experiment.WithSchedule(new ConstantSchedule()) : experiment;
        return new RandomOwnData(FormattableString.Invariant($"{index}: {source.Name}, {OwnSource.Settings(experiment, count)}"), experiment, source.Truth(count, seed));
    }

    /// <summary>Returns the true error of a result per sequence: the mean squared error of numbers, the error rate of classes.</summary>
    public double[] FreshErrors(ExperimentResult result) => Errors.Of(result, Truth.Fresh());

    // Uniform, with few digits.
    private static double From(SeededRandom random, double low, double span) => Math.Round(low + (span * random.NextDouble()), 3);

    // Uniform in the logarithm.
    private static double Between(SeededRandom random, double low, double high) => low * Math.Pow(high / low, random.NextDouble());

    private static OwnSource Either(SeededRandom random, params OwnSource[] sources) => sources[random.NextInt32(0, sources.Length - 1)];

    private static OwnSource Duplicated(SeededRandom random, OwnSource source) => random.NextInt32(0, 2) switch
    {
        0 => Duplicates.Copies(source, random.NextInt32(2, 6)),
        1 => Duplicates.Some(source, From(random, 0.05, 0.3)),
        _ => Duplicates.TrainingOnly(source, random.NextInt32(2, 4)),
    };
}
