using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>Walks of random steps: the last value is the best prediction.</summary>
internal static class RandomWalk
{
    public static IEnumerable<LabelledRun> All =>
    [
        OneWalk.Run(Label.NoBetterThanBaseline, "1000 windows", 1000, 1201, units: 8, epochs: 60),
        OneWalk.Run(Label.NoBetterThanBaseline, "500 windows, GRU", 500, 1202, units: 8, epochs: 60, change: experiment => experiment.WithGru()),
        Walks.Run(Label.NoBetterThanBaseline, "1000 walks", 1000, 1203, epochs: 80),
        Walks.Run(Label.NoBetterThanBaseline, "400 walks, GRU", 400, 1204, epochs: 80, change: experiment => experiment.WithGru()),
        Walks.Run(Label.StillLearning, "2 epochs", 400, 1205, epochs: 2),
        Walks.Run(Label.StillLearning, "6 slow epochs", 500, 1206, epochs: 6, rate: 0.002),
        Walks.Run(Label.Overfitting, "memorized", 90, 1207, units: 32, epochs: 600, rate: 0.02, validation: 0.4),
        Walks.Run(Label.NotLearning, "rate 1e-7", 400, 1208, epochs: 20, rate: 1e-7, cure: experiment => experiment.WithTraining(learningRate: 0.01)),
        OneWalk.Run(Label.CannotTell, "20 windows", 20, 1209, epochs: 30),
        PerStep.Run(Label.NoBetterThanBaseline, "a target per step", 300, 1210, epochs: 60),
        OneWalk.Run(Label.NoBetterThanBaseline, "700 windows", 700, 1251, units: 10, epochs: 250),
        Walks.Run(Label.NoBetterThanBaseline, "800 walks, 12 units", 800, 1252, units: 12, epochs: 70),
        Walks.Run(Label.StillLearning, "3 epochs, GRU", 300, 1253, epochs: 3, change: experiment => experiment.WithGru()),
        Walks.Run(Label.Overfitting, "memorized again", 72, 1254, units: 32, epochs: 700, rate: 0.02, validation: 0.45),
        Walks.Run(Label.NotLearning, "rate 3e-7", 300, 1255, units: 12, epochs: 25, rate: 3e-7, cure: experiment => experiment.WithTraining(learningRate: 0.01)),
    ];

    /// <summary>The windows of one walk; the fresh walks start within its range.</summary>
    public static OwnSource OneWalk =>
        new("one walk", (count, seed) => Windows(Walk(count, seed), 8))
        {
            Floor = 1,
            IsSeries = true,
            DrawFresh = (count, seed) => Starting(4000, 1_000_000 + seed, [.. Walk(count, seed).Take((int)(0.8 * count))]),
        };

    /// <summary>Walks of eight steps from starts between −5 and 5.</summary>
    public static OwnSource Walks => new("many walks", (count, seed) => Starting(count, seed, [-5, 5])) { Floor = 1, IsSeries = true };

    /// <summary>Walks with the next value as the target of every step.</summary>
    public static OwnSource PerStep =>
        new("walks per step", (count, seed) =>
        {
            var random = Stream(seed);
            return Data.SequenceDataset.Draw(count, Data.TargetSpec.Number(placement: Data.TargetPlacement.EveryStep), () =>
            {
                var walk = From((10 * random.NextDouble()) - 5, 7, random);
                return new Data.Sample(new Data.Sequence(walk.AsSpan(0, 6)), new Data.Sequence(walk.AsSpan(1, 6)));
            });
        })
        { Floor = 1, IsSeries = true };

    private static double[] Walk(int count, int seed) => Simulated(count + 8, seed, (_, values, random) => values.LastOrDefault() + random.NextGaussian());

    private static Data.SequenceDataset Starting(int count, int seed, double[] levels)
    {
        var random = Stream(seed);
        var (low, high) = (levels.Min(), levels.Max());
        return Data.SequenceDataset.Draw(count, Data.TargetSpec.Number(), () =>
        {
            var walk = From(low + ((high - low) * random.NextDouble()), 9, random);
            return new Data.Sample(new Data.Sequence(walk.AsSpan(0, 8)), [walk[8]]);
        });
    }

    private static float[] From(double start, int steps, Data.SeededRandom random)
    {
        var walk = new float[steps];
        for (var (step, value) = (0, start); step < steps; step++, value += random.NextGaussian())
        {
            walk[step] = (float)value;
        }

        return walk;
    }
}
