using SequenceToy.DiagnosisTable.Corpus.OwnData;
using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>Targets that are independent of the inputs.</summary>
internal static class Unpredictable
{
    public static IEnumerable<LabelledRun> All =>
    [
        Lottery(5).Run(Label.NoBetterThanBaseline, "1300 draws", 1300, 2201, units: 5, epochs: 12, rate: 0.004),
        Flat.Run(Label.NoBetterThanBaseline, "1800 rows, GRU, shuffled", 1800, 2202, units: 6, epochs: 12, rate: 0.003, change: experiment => experiment.WithGru().WithSplit(Data.Split.Shuffled)),
        Returns.Run(Label.NoBetterThanBaseline, "1100 days", 1100, 2203, units: 5, epochs: 14, rate: 0.003),
        Flat.Run(Label.Overfitting, "memorized", 110, 2204, units: 36, epochs: 700, rate: 0.02, validation: 0.4),
        Lottery(3).Run(Label.Overfitting, "memorized draws, GRU", 180, 2205, units: 36, epochs: 280, change: experiment => experiment.WithGru()),
        Returns.Run(Label.CannotTell, "45 days", 45, 2206, units: 6, epochs: 15, rate: 0.003),
    ];

    /// <summary>One of several equally likely classes, independent of five numbers.</summary>
    public static OwnSource Lottery(int classes) =>
        new($"draws of {classes}", (count, seed) => Classes(count, seed, classes, random => Uniform(random, 5), (_, random) => random.NextInt32(0, classes - 1))) { Floor = 1 - (1.0 / classes) };

    /// <summary>A uniform number from 0 to 100, independent of four steps of two features.</summary>
    public static OwnSource Flat => new("uniform noise", (count, seed) => Numbers(count, seed, random => Uniform(random, 8), (_, random) => 100 * random.NextDouble(), features: 2)) { Floor = 10_000.0 / 12 };

    /// <summary>The windows of daily returns: independent, with calm days of 0.5 and nervous days of 2.</summary>
    public static OwnSource Returns =>
        new("returns", (count, seed) => Windows(Simulated(count + 7, seed, (_, _, random) => (random.NextDouble() < 0.2 ? 2 : 0.5) * random.NextGaussian()), 7)) { Floor = 1, IsSeries = true };
}
