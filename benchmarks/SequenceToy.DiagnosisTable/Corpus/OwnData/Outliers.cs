using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>A few readings far away from all others.</summary>
internal static class Outliers
{
    public static IEnumerable<LabelledRun> All =>
    [
        Missing(0.01).Run(Label.NotLearning, "readings of −9999", 400, 1901, epochs: 30, cure: experiment => Clean(400, 1901, 30)),
        Missing(0.005).Run(Label.NotLearning, "few readings of −9999", 800, 1902, epochs: 20, cure: experiment => Clean(800, 1902, 20)),
        Wild(0.1, 3).Run(Label.AtNoiseFloor, "wild targets", 2000, 1903, units: 4, epochs: 100),
        Wild(0.1, 2.5).Run(Label.AtNoiseFloor, "targets of more noise", 1600, 1904, units: 6, epochs: 120),
        Far(4).Run(Label.Learned, "an input is far off in 2% of the rows", 1000, 1905, epochs: 200),
        Far(4).Run(Label.StillLearning, "40 epochs", 400, 1906, epochs: 40),
        Wild(0.05, 6).Run(Label.Overfitting, "memorized", 100, 1907, units: 32, epochs: 700, rate: 0.02, validation: 0.4),
        Far(20).Run(Label.NotLearning, "rate 1e-7", 400, 1908, epochs: 15, rate: 1e-7, cure: experiment => experiment.WithTraining(epochs: 100, learningRate: 0.01)),
        WildNoise.Run(Label.NoBetterThanBaseline, "targets of rare large noise", 1000, 1909, units: 4, epochs: 12, rate: 0.003),
        Far(20).Run(Label.CannotTell, "15 samples", 15, 1910, epochs: 30),
        Missing(0.02).Run(Label.NotLearning, "2% readings of −9999", 500, 1951, units: 6, epochs: 25, cure: experiment => Clean(500, 1951, 25)),
        Wild(0.08, 4).Run(Label.AtNoiseFloor, "targets of more noise", 2500, 1952, units: 5, epochs: 80),
        Far(3).Run(Label.Learned, "an input is far off in 2% of the rows", 900, 1953, units: 10, epochs: 180),
        Wild(0.04, 8).Run(Label.Overfitting, "memorized", 90, 1954, units: 32, epochs: 700, rate: 0.02, validation: 0.4),
        WildNoise.Run(Label.NoBetterThanBaseline, "1500 samples", 1500, 1955, units: 6, epochs: 10, rate: 0.003),
    ];

    /// <summary>The last value plus noise; some readings before it are −9999, which squeezes all others when scaled.</summary>
    public static OwnSource Missing(double share) =>
        new(FormattableString.Invariant($"{share} missing"), (count, seed) =>
        {
            var random = Stream(seed);
            return Numbers(count, seed + 7_000_000, other => [.. Normal(other, 5).Select((value, step) => step < 4 && random.NextDouble() < share ? -9999 : value)], (x, other) => x[4] + (0.5 * other.NextGaussian()));
        })
        { Floor = 0.25, IsSeries = true };

    /// <summary>A linear rule with noise of 1, but in a share of the rows of another size.</summary>
    public static OwnSource Wild(double share, double size) =>
        new(FormattableString.Invariant($"{share} wild by {size}"), (count, seed) => Numbers(count, seed, random => Normal(random, 5), (x, random) => (3 * x[0]) - (2 * x[3]) + ((random.NextDouble() < share ? size : 1) * random.NextGaussian())))
        {
            Floor = 1 - share + (share * size * size),
        };

    /// <summary>A square; a number without effect is large in 2% of the rows.</summary>
    public static OwnSource Far(double size) =>
        new(FormattableString.Invariant($"far by {size}"), (count, seed) =>
        {
            var random = Stream(seed + 7_000_000);
            return Numbers(count, seed, other => [.. Uniform(other, 5).Select((value, step) => step == 1 && random.NextDouble() < 0.02 ? (float)size * value : value)], (x, _) => (4 * (x[0] - 0.5) * (x[0] - 0.5)) + x[3]);
        });

    /// <summary>Noise that is ten times as large in 2% of the rows.</summary>
    public static OwnSource WildNoise =>
        new("rare large noise", (count, seed) => Numbers(count, seed, random => Normal(random, 5), (_, random) => (random.NextDouble() < 0.02 ? 10 : 1) * random.NextGaussian())) { Floor = 2.98 };

    private static SequenceExperiment Clean(int count, int seed, int epochs) =>
        SequenceExperiment.For(Missing(0).Draw(count, seed)).WithSplit(Data.Split.InOrder).WithSeed(seed).WithLstm(hiddenSize: 8).WithTraining(epochs: epochs);
}
