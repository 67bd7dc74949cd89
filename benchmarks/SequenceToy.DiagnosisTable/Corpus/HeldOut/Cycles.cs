using SequenceToy.DiagnosisTable.Corpus.OwnData;
using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>Days, weeks and years.</summary>
internal static class Cycles
{
    public static IEnumerable<LabelledRun> All =>
    [
        Weekly(1.5).Run(Label.AtNoiseFloor, "900 days", 900, 2501, units: 8, epochs: 50),
        TimeOfDay(0.05).Run(Label.Learned, "1000 rows, shuffled", 1000, 2502, units: 12, epochs: 200, change: experiment => experiment.WithSplit(Data.Split.Shuffled)),
        Lights.Run(Label.Learned, "600 observations", 600, 2503, units: 10, epochs: 60),
        Lights.Run(Label.StillLearning, "12 epochs, GRU", 400, 2504, units: 6, epochs: 12, change: experiment => experiment.WithGru()),
        Sales(0.05).Run(Label.NoBetterThanBaseline, "180 months", 168, 2505, units: 4, epochs: 400),
        Weekly(0.8).Run(Label.NotLearning, "rate 2e-7", 350, 2506, units: 6, epochs: 16, rate: 2e-7, cure: experiment => experiment.WithTraining(learningRate: 0.01)),
    ];

    /// <summary>The windows of ten days of a weekly pattern with noise.</summary>
    public static OwnSource Weekly(double noise) =>
        new(FormattableString.Invariant($"week with noise of {noise}"), (count, seed) => Windows(Simulated(count + 10, seed, (step, _, random) => Week[step % 7] + (noise * random.NextGaussian())), 10))
        {
            Floor = noise * noise,
            IsSeries = true,
            Period = 7,
        };

    /// <summary>A sine over the time of day, from 0 to 1, plus noise.</summary>
    public static OwnSource TimeOfDay(double noise) =>
        new(FormattableString.Invariant($"time of day with noise of {noise}"), (count, seed) => Numbers(count, seed, random => Uniform(random, 2), (x, random) => 15 + (6 * Math.Sin(2 * Math.PI * x[1])) + (6 * noise * random.NextGaussian()))) { Floor = 36 * noise * noise };

    /// <summary>Which light follows: from two readings of lights that change in a plan of seven steps, with noise.</summary>
    public static OwnSource Lights =>
        new("traffic lights", (count, seed) =>
        {
            var random = Stream(seed);
            return Data.SequenceDataset.Draw(count, Data.TargetSpec.Class(3), () =>
            {
                var phase = random.NextInt32(0, 6);
                return new Data.Sample(new Data.Sequence([.. Enumerable.Range(phase, 2).Select(step => Light(step) + (0.15f * (float)random.NextGaussian()))]), [Light(phase + 2)]);
            });
        });

    /// <summary>The windows of a year of monthly sales that grow by 0.6% a month, with a season and noise; fresh samples are the held-out part with other noise.</summary>
    public static OwnSource Sales(double noise) =>
        new(FormattableString.Invariant($"sales with noise of {noise}"), (count, seed) => Monthly(count, seed, noise))
        {
            IsSeries = true,
            Period = 12,
            DrawFresh = (count, seed) => Trend.Again(count, seed, (samples, other) => Monthly(samples, other, noise)),
        };

    private static readonly double[] Week = [8, 9, 9, 10, 12, 4, 2];

    private static int Light(int step) => "0012211"[step % 7] - '0';

    private static Data.SequenceDataset Monthly(int count, int seed, double noise) =>
        Windows(Simulated(count + 12, seed, (step, _, random) => 100 * Math.Exp(0.006 * step) * (1 + (0.3 * Math.Sin(step * Math.PI / 6)) + (noise * random.NextGaussian()))), 12);
}
