using SequenceToy.DiagnosisTable.Corpus.OwnData;
using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>Readings that failed, in inputs or targets.</summary>
internal static class BadReadings
{
    public static IEnumerable<LabelledRun> All =>
    [
        Overflow(0.008).Run(Label.NotLearning, "readings of 65535", 600, 2901, units: 6, epochs: 25, cure: experiment => Without(600, 2901, 25)),
        Overflow(0.015).Run(Label.NotLearning, "readings of 65535, GRU", 450, 2902, units: 8, epochs: 20, change: experiment => experiment.WithGru(), cure: experiment => Without(450, 2902, 20)),
        Loose(0.12, 3).Run(Label.AtNoiseFloor, "some targets of more noise", 2200, 2903, units: 5, epochs: 70),
        Gaps(0.1).Run(Label.Learned, "gaps of −1", 1200, 2904, units: 12, epochs: 200),
        Gaps(0.1).Run(Label.StillLearning, "5 slow epochs", 600, 2905, units: 10, epochs: 5, rate: 0.003),
        Loose(0.05, 5).Run(Label.Overfitting, "memorized", 96, 2906, units: 36, epochs: 750, rate: 0.02, validation: 0.4),
        Spikes.Run(Label.NoBetterThanBaseline, "noise with spikes", 1300, 2907, units: 5, epochs: 12, rate: 0.003),
    ];

    /// <summary>The last of six readings plus noise; some readings before it are 65535.</summary>
    public static OwnSource Overflow(double share) =>
        new(FormattableString.Invariant($"{share} overflown"), (count, seed) =>
        {
            var random = Stream(seed);
            return Numbers(count, seed + 7_000_000, other => [.. Normal(other, 6).Select((value, step) => step < 5 && random.NextDouble() < share ? 65535 : 50 + (5 * value))], (x, other) => x[5] + other.NextGaussian());
        })
        { Floor = 1, IsSeries = true };

    /// <summary>2b + 2c + noise of four normal numbers; a share of the rows has more noise.</summary>
    public static OwnSource Loose(double share, double size) =>
        new(FormattableString.Invariant($"{share} loose by {size}"), (count, seed) => Numbers(count, seed, random => Normal(random, 4), (x, random) => (2 * x[1]) + (2 * x[2]) + ((random.NextDouble() < share ? size : 1) * random.NextGaussian())))
        {
            Floor = 1 - share + (share * size * size),
        };

    /// <summary>A parabola of the last of five readings; a share of the others is missing, marked −1.</summary>
    public static OwnSource Gaps(double share) =>
        new(FormattableString.Invariant($"gaps of {share}"), (count, seed) => Numbers(count, seed, random => [.. Uniform(random, 5).Select((value, step) => step < 4 && random.NextDouble() < share ? -1 : value)], (x, _) => 4 * x[4] * x[4]));

    /// <summary>Noise that is six times as large in 4% of the rows.</summary>
    public static OwnSource Spikes =>
        new("noise with spikes", (count, seed) => Numbers(count, seed, random => Normal(random, 6), (_, random) => (random.NextDouble() < 0.04 ? 6 : 1) * random.NextGaussian(), features: 2)) { Floor = 2.4 };

    private static SequenceExperiment Without(int count, int seed, int epochs) =>
        SequenceExperiment.For(Overflow(0).Draw(count, seed)).WithSplit(Data.Split.InOrder).WithSeed(seed).WithLstm(hiddenSize: 8).WithTraining(epochs: epochs);
}
