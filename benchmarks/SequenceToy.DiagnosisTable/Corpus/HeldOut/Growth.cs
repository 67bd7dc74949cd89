using SequenceToy.DiagnosisTable.Corpus.OwnData;
using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>Growing or falling values: a series leaves the trained range, rows in random order do not.</summary>
internal static class Growth
{
    public static IEnumerable<LabelledRun> All =>
    [
        Exponential(0.01).Run(Label.NoBetterThanBaseline, "300 weeks", 300, 2401, units: 8, epochs: 400),
        Exponential(0.006).Run(Label.NoBetterThanBaseline, "420 weeks, GRU", 420, 2402, units: 10, epochs: 60, change: experiment => experiment.WithGru()),
        Falling(1.5).Run(Label.AtNoiseFloor, "1200 rows", 1200, 2403, units: 5, epochs: 120),
        Cubic(1.5).Run(Label.AtNoiseFloor, "1400 rows", 1400, 2404, units: 8, epochs: 100),
        Saturating(0.1).Run(Label.Learned, "900 rows", 900, 2405, units: 8, epochs: 140),
        Saturating(0.1).Run(Label.StillLearning, "6 slow epochs", 500, 2406, units: 10, epochs: 6, rate: 0.003),
    ];

    /// <summary>The windows of a growing value with noise of 2%; fresh samples are the held-out part with other noise.</summary>
    public static OwnSource Exponential(double rate) =>
        new(FormattableString.Invariant($"growing by {rate}"), (count, seed) => Growing(count, seed, rate))
        {
            IsSeries = true,
            DrawFresh = (count, seed) => Trend.Again(count, seed, (samples, other) => Growing(samples, other, rate)),
        };

    /// <summary>30 − 2a + noise over a number from 0 to 8.</summary>
    public static OwnSource Falling(double noise) =>
        new(FormattableString.Invariant($"falling line with noise of {noise}"), (count, seed) => Numbers(count, seed, random => [8 * random.NextSingle(), random.NextSingle(), random.NextSingle()], (x, random) => 30 - (2 * x[0]) + (noise * random.NextGaussian()))) { Floor = noise * noise };

    /// <summary>The cube of a number from −2 to 2, plus noise.</summary>
    public static OwnSource Cubic(double noise) =>
        new(FormattableString.Invariant($"cube with noise of {noise}"), (count, seed) => Numbers(count, seed, random => [(4 * random.NextSingle()) - 2, random.NextSingle()], (x, random) => Math.Pow(x[0], 3) + (noise * random.NextGaussian()))) { Floor = noise * noise };

    /// <summary>10a ÷ (2 + a) + noise over an amount a from 0 to 10.</summary>
    public static OwnSource Saturating(double noise) =>
        new(FormattableString.Invariant($"saturating with noise of {noise}"), (count, seed) => Numbers(count, seed, random => [10 * random.NextSingle(), random.NextSingle(), random.NextSingle()], (x, random) => (10 * x[0] / (2 + x[0])) + (noise * random.NextGaussian()))) { Floor = noise * noise };

    private static Data.SequenceDataset Growing(int count, int seed, double rate) => Windows(Simulated(count + 5, seed, (step, _, random) => 50 * Math.Exp(rate * step) * (1 + (0.02 * random.NextGaussian()))), 5);
}
