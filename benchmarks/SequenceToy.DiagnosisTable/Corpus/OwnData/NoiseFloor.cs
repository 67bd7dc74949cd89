using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>A rule with noise of known size: no network can be better than the noise.</summary>
internal static class NoiseFloor
{
    public static IEnumerable<LabelledRun> All =>
    [
        Linear(2).Run(Label.AtNoiseFloor, "as reported", 2000, 1001, epochs: 100),
        Linear(4).Run(Label.AtNoiseFloor, "1700 samples", 1700, 1002, units: 5, epochs: 100),
        Linear(2).Run(Label.AtNoiseFloor, "GRU", 1800, 1003, units: 5, epochs: 100, change: experiment => experiment.WithGru()),
        Autoregression(0.9).Run(Label.AtNoiseFloor, "as reported", 4000, 1004, epochs: 25),
        Autoregression(0.5).Run(Label.AtNoiseFloor, "of 0.5", 2400, 1017, units: 4, epochs: 30),
        Square(0.5).Run(Label.AtNoiseFloor, "better than the regression", 1000, 1005, epochs: 60),
        PerStep(0.5).Run(Label.AtNoiseFloor, "a target per step", 300, 1006, epochs: 40),
        Linear(2).Run(Label.StillLearning, "3 epochs", 1000, 1007, epochs: 3),
        Square(0.2).Run(Label.StillLearning, "10 slow epochs", 400, 1008, epochs: 10, rate: 0.003),
        Linear(2).Run(Label.Overfitting, "memorized", 100, 1009, units: 32, epochs: 600, rate: 0.02, validation: 0.4),
        Linear(1).Run(Label.NotLearning, "rate 1e-7", 500, 1010, epochs: 20, rate: 1e-7, cure: experiment => experiment.WithTraining(epochs: 80, learningRate: 0.01)),
        TwoSquares.Run(Label.Underfitting, "1 unit", 1000, 1011, epochs: 80, change: experiment => experiment.WithLstm(hiddenSize: 1), cure: experiment => experiment.WithLstm(hiddenSize: 12).WithTraining(epochs: 150)),
        Square(0.05).Run(Label.Learned, "little noise", 1000, 1012, epochs: 150),
        Linear(2).Run(Label.Diverged, "gradient descent at 100", 300, 1013, change: experiment => experiment.WithSgd(100)),
        Tiny.Sum.Run(Label.Unstable, "rate 0.4", 300, 1018, epochs: 70, rate: 0.4, change: experiment => experiment.Constant()),
        Tiny.Sum.Run(Label.Unstable, "rate 0.3", 400, 1016, epochs: 50, rate: 0.3, change: experiment => experiment.Constant()),
        Linear(3).Run(Label.AtNoiseFloor, "noise of 3", 1500, 1051, units: 6, epochs: 120),
        Autoregression(0.6).Run(Label.AtNoiseFloor, "of 0.6", 1800, 1052, units: 6, epochs: 40),
        Square(0.8).Run(Label.AtNoiseFloor, "noise of 0.8", 1400, 1053, units: 6, epochs: 50),
        Square(0.3).Run(Label.StillLearning, "9 slow epochs", 500, 1054, units: 12, epochs: 9, rate: 0.004),
        Linear(3).Run(Label.Overfitting, "memorized", 90, 1055, units: 32, epochs: 700, rate: 0.02, validation: 0.4),
        TwoSquares.Run(Label.Underfitting, "1 unit, 900 samples", 900, 1058, epochs: 90, change: experiment => experiment.WithLstm(hiddenSize: 1), cure: experiment => experiment.WithLstm(hiddenSize: 16).WithTraining(epochs: 150)),
        Tiny.Sum.Run(Label.Unstable, "rate 0.35", 350, 1057, units: 6, epochs: 60, rate: 0.35, change: experiment => experiment.Constant()),
    ];

    /// <summary>3 + 2a − d + noise of five normal numbers.</summary>
    public static OwnSource Linear(double noise) =>
        new(FormattableString.Invariant($"linear with noise of {noise}"), (count, seed) => Numbers(count, seed, random => Normal(random, 5), (x, random) => 3 + (2 * x[0]) - x[3] + (noise * random.NextGaussian())))
        {
            Floor = noise * noise,
        };

    /// <summary>The windows of a series in which each value is a share of the one before, plus noise of 1.</summary>
    public static OwnSource Autoregression(double share) =>
        new(FormattableString.Invariant($"autoregression of {share}"), (count, seed) => Windows(Simulated(count + 10, seed, (_, values, random) => (share * values.LastOrDefault()) + random.NextGaussian()), 10))
        {
            Floor = 1,
            IsSeries = true,
        };

    /// <summary>a² + c + noise of four uniform numbers from −1.5 to 1.5.</summary>
    public static OwnSource Square(double noise) =>
        new(FormattableString.Invariant($"square with noise of {noise}"), (count, seed) => Numbers(count, seed, random => [.. Uniform(random, 4).Select(value => (3 * value) - 1.5f)], (x, random) => (x[0] * x[0]) + x[2] + (noise * random.NextGaussian())))
        {
            Floor = noise * noise,
        };

    /// <summary>a² + c² + little noise of four uniform numbers from −1.5 to 1.5.</summary>
    public static OwnSource TwoSquares =>
        new("two squares", (count, seed) => Numbers(count, seed, random => [.. Uniform(random, 4).Select(value => (3 * value) - 1.5f)], (x, random) => (x[0] * x[0]) + (x[2] * x[2]) + (0.1 * random.NextGaussian()))) { Floor = 0.01 };

    /// <summary>At each step the number minus half of the one before, plus noise.</summary>
    public static OwnSource PerStep(double noise) =>
        new("difference per step", (count, seed) => NumbersPerStep(count, seed, random => Normal(random, 8), (x, step, random) => x[step] - (step == 0 ? 0 : 0.5 * x[step - 1]) + (noise * random.NextGaussian())))
        {
            Floor = noise * noise,
        };
}
