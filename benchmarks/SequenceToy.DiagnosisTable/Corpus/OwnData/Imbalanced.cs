using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>A rare class.</summary>
internal static class Imbalanced
{
    public static IEnumerable<LabelledRun> All =>
    [
        Rare(0.1).Run(Label.Learned, "1500 samples", 1500, 1701, epochs: 40),
        Rare(0.2).Run(Label.Learned, "800 samples, GRU", 800, 1702, epochs: 50, change: experiment => experiment.WithGru()),
        Chance(0.1).Run(Label.NoBetterThanBaseline, "1000 samples", 1000, 1703, units: 4, epochs: 12, rate: 0.003),
        Chance(0.05).Run(Label.NoBetterThanBaseline, "2000 samples", 2000, 1704, units: 4, epochs: 10, rate: 0.003),
        Rare(0.04).Run(Label.NotLearning, "rate 1e-7", 1500, 1705, epochs: 10, rate: 1e-7, cure: experiment => experiment.WithTraining(epochs: 40, learningRate: 0.01)),
        Rare(0.1).Run(Label.StillLearning, "30 epochs", 600, 1706, epochs: 30),
        Rare(0.2).Run(Label.StillLearning, "25 slow epochs", 800, 1707, epochs: 25, rate: 0.003),
        Chance(0.25).Run(Label.Overfitting, "memorized", 200, 1708, units: 32, epochs: 300),
        Never.Run(Label.CannotTell, "rare class only in the last rows", 300, 1709, epochs: 20),
        Flipped(0.3, 0.05).Run(Label.AtNoiseFloor, "some labels wrong", 2000, 1710, units: 4, epochs: 30, rate: 0.005),
        Chance(0.1).Run(Label.CannotTell, "60 samples", 60, 1711, units: 4, epochs: 15, rate: 0.003),
        Rare(0.15).Run(Label.Learned, "1200 samples", 1200, 1751, units: 10, epochs: 40),
        Chance(0.08).Run(Label.NoBetterThanBaseline, "1400 samples", 1400, 1752, units: 6, epochs: 10, rate: 0.003),
        Rare(0.15).Run(Label.StillLearning, "2 epochs", 600, 1753, units: 12, epochs: 2),
        Chance(0.3).Run(Label.Overfitting, "memorized by a GRU", 220, 1754, units: 32, epochs: 300, change: experiment => experiment.WithGru()),
        Flipped(0.3, 0.1).Run(Label.AtNoiseFloor, "more labels wrong", 4000, 1756, units: 4, epochs: 40, rate: 0.005),
    ];

    /// <summary>Class 1 if the first of four uniform numbers is in the upper share.</summary>
    public static OwnSource Rare(double share) =>
        new(FormattableString.Invariant($"rare class of {share}"), (count, seed) => Classes(count, seed, 2, random => Uniform(random, 4), (x, _) => x[0] >= 1 - share ? 1 : 0));

    /// <summary>Class 1 by chance.</summary>
    public static OwnSource Chance(double share) =>
        new(FormattableString.Invariant($"class by chance of {share}"), (count, seed) => Classes(count, seed, 2, random => Uniform(random, 4), (_, random) => random.NextDouble() < share ? 1 : 0)) { Floor = share };

    /// <summary>The rare class, with a share of wrong labels.</summary>
    public static OwnSource Flipped(double share, double wrong) =>
        new(FormattableString.Invariant($"rare class of {share}, {wrong} wrong"), (count, seed) => Classes(count, seed, 2, random => Uniform(random, 4), (x, random) => (x[0] >= 1 - share) != (random.NextDouble() < wrong) ? 1 : 0)) { Floor = wrong };

    /// <summary>The rare class, sorted to the end.</summary>
    public static OwnSource Never =>
        new("rare class, sorted", (count, seed) => Rare(0.1).Draw(count, seed).SortedBy(sample => sample.Target[0]));
}
