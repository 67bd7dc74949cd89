using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>Targets that nothing predicts.</summary>
internal static class PureNoise
{
    public static IEnumerable<LabelledRun> All =>
    [
        Gauss.Run(Label.NoBetterThanBaseline, "1000 samples", 1000, 1101, units: 4, epochs: 20, rate: 0.003),
        Gauss.Run(Label.NoBetterThanBaseline, "2000 samples", 2000, 1102, units: 8, epochs: 15, rate: 0.003),
        Coin.Run(Label.NoBetterThanBaseline, "1000 flips", 1000, 1103, units: 4, epochs: 15, rate: 0.003),
        Coin.Run(Label.NoBetterThanBaseline, "400 flips, GRU", 400, 1104, units: 4, epochs: 12, rate: 0.003, change: experiment => experiment.WithGru()),
        Series.Run(Label.NoBetterThanBaseline, "600 values", 600, 1105, units: 4, epochs: 12, rate: 0.003),
        PerStep.Run(Label.NoBetterThanBaseline, "a target per step", 200, 1106, units: 4, epochs: 60, rate: 0.005),
        Gauss.Run(Label.Overfitting, "memorized", 80, 1107, units: 32, epochs: 500, rate: 0.02, validation: 0.4),
        Coin.Run(Label.Overfitting, "memorized flips", 200, 1108, units: 32, epochs: 250),
        Gauss.Run(Label.CannotTell, "20 samples", 20, 1109),
        Series.Run(Label.CannotTell, "74 months", 62, 1110, units: 16, epochs: 20),
        Series.Run(Label.CannotTell, "74 other months", 62, 1111, units: 8, epochs: 30, rate: 0.003),
        Gauss.Run(Label.NoBetterThanBaseline, "1500 samples", 1500, 1151, units: 6, epochs: 18, rate: 0.004),
        Coin.Run(Label.NoBetterThanBaseline, "800 flips", 800, 1152, units: 6, epochs: 14, rate: 0.003),
        Cubes.Run(Label.NoBetterThanBaseline, "heavy tails", 900, 1153, units: 4, epochs: 14, rate: 0.003),
        Series.Run(Label.NoBetterThanBaseline, "1000 values", 1000, 1154, units: 6, epochs: 10, rate: 0.003),
        Gauss.Run(Label.Overfitting, "memorized by a GRU", 90, 1155, units: 32, epochs: 500, rate: 0.02, validation: 0.4, change: experiment => experiment.WithGru()),
    ];

    /// <summary>A normal number, independent of five others.</summary>
    public static OwnSource Gauss => new("noise", (count, seed) => Numbers(count, seed, random => Normal(random, 5), (_, random) => random.NextGaussian())) { Floor = 1 };

    /// <summary>The cube of a normal number, independent of four others; its variance is 15.</summary>
    public static OwnSource Cubes => new("cubed noise", (count, seed) => Numbers(count, seed, random => Normal(random, 4), (_, random) => Math.Pow(random.NextGaussian(), 3))) { Floor = 15 };

    /// <summary>One of two classes, independent of four numbers.</summary>
    public static OwnSource Coin => new("coin flips", (count, seed) => Classes(count, seed, 2, random => Normal(random, 4), (_, random) => random.NextInt32(0, 1))) { Floor = 0.5 };

    /// <summary>A normal number at each of six steps.</summary>
    public static OwnSource PerStep => new("noise per step", (count, seed) => NumbersPerStep(count, seed, random => Normal(random, 6), (_, _, random) => random.NextGaussian())) { Floor = 1 };

    /// <summary>The windows of a series of independent values.</summary>
    public static OwnSource Series =>
        new("series of noise", (count, seed) => Windows(Rows.Simulated(count + 12, seed, (_, _, random) => random.NextGaussian()), 12)) { Floor = 1, IsSeries = true };
}
