using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>Few samples: little can be said of new data, unless the rule is easy.</summary>
internal static class Tiny
{
    public static IEnumerable<LabelledRun> All =>
    [
        Sum.Run(Label.CannotTell, "4 samples memorized", 4, 1501, units: 16, epochs: 300),
        Sum.Run(Label.CannotTell, "10 samples", 10, 1502, units: 16, epochs: 100),
        Sum.Run(Label.CannotTell, "20 samples, nothing held out", 20, 1503, units: 16, epochs: 300, validation: 0),
        PureNoise.Gauss.Run(Label.CannotTell, "15 samples, memorized", 15, 1504, units: 16, epochs: 200),
        PureNoise.Gauss.Run(Label.CannotTell, "60 samples, nothing held out", 60, 1505, units: 32, epochs: 200, validation: 0),
        Levels(3).Run(Label.Learned, "40 held out", 200, 1506, epochs: 80),
        Levels(4).Run(Label.Learned, "24 held out", 120, 1507, epochs: 120),
        Levels(5).Run(Label.Learned, "12 held out", 60, 1508, units: 6, epochs: 250, rate: 0.02),
        Product.Run(Label.Overfitting, "64 samples, half held out", 64, 1509, units: 32, epochs: 1200, rate: 0.02, validation: 0.5),
        Sum.Run(Label.StillLearning, "60 samples, 20 epochs", 60, 1510, epochs: 20),
        Same.Run(Label.CannotTell, "equal targets", 40, 1511, epochs: 20),
        Sum.Run(Label.CannotTell, "12 samples memorized", 12, 1551, units: 12, epochs: 250),
        Product.Run(Label.CannotTell, "30 samples, nothing held out", 30, 1552, units: 24, epochs: 200, validation: 0),
        Levels(4).Run(Label.Learned, "20 held out", 100, 1553, units: 10, epochs: 120),
        Product.Run(Label.Overfitting, "70 samples, half held out", 70, 1554, units: 40, epochs: 1000, rate: 0.02, validation: 0.5),
        Same.Run(Label.CannotTell, "200 equal targets", 200, 1555, units: 4, epochs: 15),
    ];

    /// <summary>The sum of three uniform numbers.</summary>
    public static OwnSource Sum => new("sum of three", (count, seed) => Numbers(count, seed, random => Uniform(random, 3), (x, _) => x[0] + x[1] + x[2]));

    /// <summary>The product of two of six normal numbers.</summary>
    public static OwnSource Product => new("product of two", (count, seed) => Numbers(count, seed, random => Normal(random, 6), (x, _) => x[0] * x[1]));

    /// <summary>Which of several clearly separate levels the numbers have.</summary>
    public static OwnSource Levels(int classes) =>
        new($"{classes} levels", (count, seed) => Classes(count, seed, classes, random => random.NextInt32(0, classes - 1) is var level ? [.. Uniform(random, 4).Select(value => (2 * level) + value)] : [], (x, _) => (int)(x[0] / 2)));

    /// <summary>Seven, whatever the numbers.</summary>
    public static OwnSource Same => new("always seven", (count, seed) => Numbers(count, seed, random => Normal(random, 4), (_, _) => 7));
}
