using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>Values that repeat with a period.</summary>
internal static class Season
{
    public static IEnumerable<LabelledRun> All =>
    [
        Wave(0.5).Run(Label.AtNoiseFloor, "600 windows", 600, 1401, epochs: 30, rate: 0.005),
        Wave(0.4).Run(Label.AtNoiseFloor, "700 windows", 700, 1402, units: 6, epochs: 60),
        Code.Run(Label.Learned, "classes", 500, 1403, epochs: 60),
        Code.Run(Label.Learned, "classes, GRU", 400, 1404, epochs: 60, change: experiment => experiment.WithGru()),
        Wave(0.3).Run(Label.StillLearning, "5 epochs", 400, 1405, epochs: 5),
        Wave(0.05).Run(Label.StillLearning, "10 slow epochs", 400, 1406, epochs: 10, rate: 0.003),
        Monthly(20).Run(Label.NoBetterThanBaseline, "240 months", 228, 1407, units: 3, epochs: 300),
        Monthly(30).Run(Label.NoBetterThanBaseline, "300 months", 288, 1408, units: 4, epochs: 200),
        Wave(0.5).Run(Label.Overfitting, "memorized", 90, 1409, units: 32, epochs: 350, rate: 0.02, validation: 0.4),
        Wave(0.3).Run(Label.NotLearning, "rate 1e-7", 300, 1410, epochs: 15, rate: 1e-7, cure: experiment => experiment.WithTraining(learningRate: 0.01)),
        Code.Run(Label.StillLearning, "classes, 10 epochs", 300, 1411, epochs: 10),
        Code.Run(Label.Underfitting, "classes, GRU of 1 unit", 1500, 1412, epochs: 60, change: experiment => experiment.WithGru(hiddenSize: 1), cure: experiment => experiment.WithLstm(hiddenSize: 12)),
        Wave(0.6).Run(Label.AtNoiseFloor, "800 windows", 800, 1451, units: 6, epochs: 60),
        Code.Run(Label.Learned, "classes, 10 units", 450, 1452, units: 10, epochs: 70),
        Wave(0.2).Run(Label.StillLearning, "6 epochs", 350, 1453, units: 6, epochs: 6),
        Monthly(25).Run(Label.NoBetterThanBaseline, "360 months", 348, 1454, units: 3, epochs: 350),
        Code.Run(Label.Underfitting, "classes, LSTM of 1 unit", 1400, 1455, epochs: 50, change: experiment => experiment.WithLstm(hiddenSize: 1), cure: experiment => experiment.WithLstm(hiddenSize: 16)),
    ];

    /// <summary>The windows of a sine of period 12 with noise.</summary>
    public static OwnSource Wave(double noise) =>
        new(FormattableString.Invariant($"wave with noise of {noise}"), (count, seed) => Windows(Simulated(count + 24, seed, (step, _, random) => Math.Sin(step * Math.PI / 6) + (noise * random.NextGaussian())), 24))
        {
            Floor = noise * noise,
            IsSeries = true,
            Period = 12,
        };

    /// <summary>The windows of monthly values with a trend and a season.</summary>
    public static OwnSource Monthly(double noise) =>
        new(FormattableString.Invariant($"months with noise of {noise}"), Drawn(noise))
        {
            Floor = noise * noise,
            IsSeries = true,
            Period = 12,
            DrawFresh = (count, seed) => Trend.Again(count, seed, Drawn(noise)),
        };

    /// <summary>Which of two classes follows in a sequence of period 7, from four readings with noise; the class is the exclusive or of two
    /// of them.</summary>
    public static OwnSource Code =>
        new("code of period 7", (count, seed) =>
        {
            var random = Stream(seed);
            return Data.SequenceDataset.Draw(count, Data.TargetSpec.Class(2), () =>
            {
                var phase = random.NextInt32(0, 6);
                return new Data.Sample(new Data.Sequence([.. Enumerable.Range(phase, 4).Select(step => Bit(step) + (0.1f * (float)random.NextGaussian()))]), [Bit(phase + 4)]);
            });
        });

    private static int Bit(int step) => "0010111"[step % 7] - '0';

    private static Func<int, int, Data.SequenceDataset> Drawn(double noise) => (count, seed) =>
        Windows(Simulated(count + 12, seed, (step, _, random) => 100 + (4 * step) + (80 * Math.Sin(step * Math.PI / 6)) + (noise * random.NextGaussian())), 12);
}
