using SequenceToy.DiagnosisTable.Corpus.OwnData;
using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>Walks of random steps: nothing predicts better than the last value.</summary>
internal static class Drifts
{
    public static IEnumerable<LabelledRun> All =>
    [
        Prices.Run(Label.NoBetterThanBaseline, "900 price paths", 900, 2301, units: 6, epochs: 60),
        Prices.Run(Label.NoBetterThanBaseline, "600 price paths, GRU", 600, 2302, units: 10, epochs: 90, change: experiment => experiment.WithGru()),
        Counters.Run(Label.NoBetterThanBaseline, "1200 counters", 1200, 2303, units: 8, epochs: 50),
        Counters.Run(Label.StillLearning, "2 slow epochs", 700, 2304, units: 10, epochs: 2, rate: 0.005),
        Prices.Run(Label.Overfitting, "memorized", 84, 2305, units: 36, epochs: 800, rate: 0.02, validation: 0.4),
        Prices.Run(Label.NotLearning, "rate 2e-7", 350, 2306, units: 10, epochs: 18, rate: 2e-7, cure: experiment => experiment.WithTraining(learningRate: 0.01)),
        Counters.Run(Label.CannotTell, "18 counters", 18, 2307, epochs: 25),
    ];

    /// <summary>Six prices from a start between 20 and 40, each changed by steps of 2 with rare large ones.</summary>
    public static OwnSource Prices =>
        new("prices", (count, seed) => Paths(count, seed, 6, random => 20 + (20 * random.NextDouble()), random => (random.NextDouble() < 0.1 ? 3 : 1.5) * random.NextGaussian())) { Floor = (0.1 * 9) + (0.9 * 2.25), IsSeries = true };

    /// <summary>Ten counts from a start between 0 and 12; every second step leaves the count unchanged, the others change it by one or two.</summary>
    public static OwnSource Counters =>
        new("counters", (count, seed) => Paths(count, seed, 10, random => random.NextInt32(0, 12), random => random.NextDouble() < 0.5 ? 0 : random.NextInt32(1, 2) * (random.NextDouble() < 0.5 ? 1 : -1))) { Floor = 1.25, IsSeries = true };

    private static Data.SequenceDataset Paths(int count, int seed, int steps, Func<Data.SeededRandom, double> start, Func<Data.SeededRandom, double> step)
    {
        var random = Stream(seed);
        return Data.SequenceDataset.Draw(count, Data.TargetSpec.Number(), () =>
        {
            var path = new List<double> { start(random) };
            while (path.Count <= steps)
            {
                path.Add(path[^1] + step(random));
            }

            return new Data.Sample(new Data.Sequence([.. path.Take(steps).Select(value => (float)value)]), [(float)path[steps]]);
        });
    }
}
