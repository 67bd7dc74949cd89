using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>Rising values: held-out values of a series are beyond the trained range; rows in random order are not.</summary>
internal static class Trend
{
    public static IEnumerable<LabelledRun> All =>
    [
        Rising(0.1).Run(Label.NoBetterThanBaseline, "290 windows", 290, 1301, epochs: 60),
        Rising(0.2).Run(Label.NoBetterThanBaseline, "290 windows, 16 units", 290, 1302, units: 16, epochs: 60),
        Rising(0.3).Run(Label.NoBetterThanBaseline, "400 windows, GRU", 400, 1303, epochs: 50, change: experiment => experiment.WithGru()),
        Line(1).Run(Label.AtNoiseFloor, "1000 rows", 1000, 1304, units: 5, epochs: 40),
        Curve(1).Run(Label.AtNoiseFloor, "1000 rows", 1000, 1305, epochs: 80),
        Curve(0.05).Run(Label.Learned, "500 rows", 500, 1306, epochs: 120),
        Curve(0.1).Run(Label.Learned, "800 rows", 800, 1307, epochs: 100),
        Line(0.05).Run(Label.StillLearning, "2 epochs", 300, 1308, epochs: 2),
        Curve(0.1).Run(Label.StillLearning, "45 epochs", 800, 1309, epochs: 45),
        Line(0.3).Run(Label.NotLearning, "rate 1e-7", 400, 1310, epochs: 20, rate: 1e-7, cure: experiment => experiment.WithTraining(learningRate: 0.01)),
        Rising(0.2).Run(Label.CannotTell, "20 windows", 20, 1311, epochs: 30),
        Rising(0.15).Run(Label.NoBetterThanBaseline, "330 windows", 330, 1351, units: 12, epochs: 80),
        Rising(0.4).Run(Label.NoBetterThanBaseline, "260 windows", 260, 1352, units: 6, epochs: 120),
        Line(1.2).Run(Label.AtNoiseFloor, "800 rows", 800, 1353, units: 6, epochs: 30),
        Curve(0.12).Run(Label.Learned, "700 rows", 700, 1354, units: 6, epochs: 120),
        Curve(0.2).Run(Label.StillLearning, "25 epochs", 700, 1355, units: 12, epochs: 25),
    ];

    /// <summary>The windows of a line with noise of 1; fresh samples are the held-out part with other noise.</summary>
    public static OwnSource Rising(double slope) =>
        new(FormattableString.Invariant($"rising by {slope}"), (count, seed) => Windows(Values(count, seed, slope), 6))
        {
            Floor = 1,
            IsSeries = true,
            DrawFresh = (count, seed) => Again(count, seed, (samples, other) => Windows(Values(samples, other, slope), 6)),
        };

    /// <summary>A line over a number from 0 to 5 with noise.</summary>
    public static OwnSource Line(double noise) =>
        new(FormattableString.Invariant($"line with noise of {noise}"), (count, seed) => Numbers(count, seed, random => [5 * random.NextSingle(), random.NextSingle()], (x, random) => x[0] + (noise * random.NextGaussian()))) { Floor = noise * noise };

    /// <summary>A parabola over a number from −3 to 3 with noise.</summary>
    public static OwnSource Curve(double noise) =>
        new(FormattableString.Invariant($"curve with noise of {noise}"), (count, seed) => Numbers(count, seed, random => [(6 * random.NextSingle()) - 3, random.NextSingle()], (x, random) => (0.5 * x[0] * x[0]) + (noise * random.NextGaussian()))) { Floor = noise * noise };

    /// <summary>The held-out part of a series, drawn again with other noise.</summary>
    public static Data.SequenceDataset Again(int count, int seed, Func<int, int, Data.SequenceDataset> draw)
    {
        var heldOut = (int)Math.Round(0.2 * count);
        var samples = Enumerable.Range(1, (4000 / heldOut) + 1).SelectMany(round => draw(count, (1_000_000 * round) + seed).Skip(count - heldOut)).ToArray();
        return Data.SequenceDataset.FromSamples(samples, Data.TargetSpec.Number());
    }

    private static double[] Values(int count, int seed, double slope) => Simulated(count + 6, seed, (step, _, random) => (slope * step) + random.NextGaussian());
}
