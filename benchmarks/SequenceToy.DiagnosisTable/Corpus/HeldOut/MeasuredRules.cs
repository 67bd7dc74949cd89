using SequenceToy.DiagnosisTable.Corpus.OwnData;
using static SequenceToy.DiagnosisTable.Corpus.OwnData.Rows;

namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>Rules with measurement noise of known size.</summary>
internal static class MeasuredRules
{
    public static IEnumerable<LabelledRun> All =>
    [
        Sensors(1.5).Run(Label.AtNoiseFloor, "two sensors", 1600, 2101, units: 6, epochs: 60),
        Absolute(0.7).Run(Label.AtNoiseFloor, "GRU, shuffled", 1500, 2102, units: 10, epochs: 60, change: experiment => experiment.WithGru().WithSplit(Data.Split.Shuffled)),
        SecondOrder.Run(Label.AtNoiseFloor, "3000 windows", 3000, 2103, units: 5, epochs: 30),
        Smoothed(1.2).Run(Label.AtNoiseFloor, "a target per step", 400, 2104, units: 12, epochs: 120),
        Sensors(0.3).Run(Label.StillLearning, "5 slow epochs", 900, 2105, epochs: 5, rate: 0.003),
        TwoAbsolutes.Run(Label.Underfitting, "LSTM of 1 unit", 1200, 2106, epochs: 150, rate: 0.02, change: experiment => experiment.WithLstm(hiddenSize: 1), cure: experiment => experiment.WithLstm(hiddenSize: 16).WithTraining(epochs: 150)),
        Mean.Run(Label.Unstable, "rate 0.3", 450, 2107, units: 10, epochs: 60, rate: 0.3, change: experiment => experiment.Constant()),
    ];

    /// <summary>The last reading of one sensor plus an earlier one of another, plus noise; six steps of two features.</summary>
    public static OwnSource Sensors(double noise) =>
        new(FormattableString.Invariant($"two sensors with noise of {noise}"), (count, seed) => Numbers(count, seed, random => Normal(random, 12), (x, random) => 20 + (2 * x[10]) + x[7] + (noise * random.NextGaussian()), features: 2)) { Floor = noise * noise };

    /// <summary>2|a| − e + noise of five uniform numbers from −2 to 2.</summary>
    public static OwnSource Absolute(double noise) =>
        new(FormattableString.Invariant($"absolute value with noise of {noise}"), (count, seed) => Numbers(count, seed, random => Wide(random, 5), (x, random) => (2 * Math.Abs(x[0])) - x[4] + (noise * random.NextGaussian()))) { Floor = noise * noise };

    /// <summary>|a| + |c| + little noise of four uniform numbers from −2 to 2.</summary>
    public static OwnSource TwoAbsolutes =>
        new("two absolute values", (count, seed) => Numbers(count, seed, random => Wide(random, 4), (x, random) => Math.Abs(x[0]) + Math.Abs(x[2]) + (0.1 * random.NextGaussian()))) { Floor = 0.01 };

    /// <summary>The windows of a series that depends on its last two values, plus noise of 1.</summary>
    public static OwnSource SecondOrder =>
        new("autoregression of two values", (count, seed) => Windows(Simulated(count + 6, seed, (_, values, random) => (1.2 * Back(values, 1)) - (0.5 * Back(values, 2)) + random.NextGaussian()), 6)) { Floor = 1, IsSeries = true };

    /// <summary>At each of ten steps the mean of the last two numbers, times three, plus noise.</summary>
    public static OwnSource Smoothed(double noise) =>
        new(FormattableString.Invariant($"smoothed with noise of {noise}"), (count, seed) => NumbersPerStep(count, seed, random => Normal(random, 10), (x, step, random) => (1.5 * x[step]) + (step == 0 ? 0 : 1.5 * x[step - 1]) + (noise * random.NextGaussian()))) { Floor = noise * noise };

    /// <summary>The mean of four uniform numbers.</summary>
    public static OwnSource Mean => new("mean of four", (count, seed) => Numbers(count, seed, random => Uniform(random, 4), (x, _) => x.Average()));

    private static double Back(List<double> values, int steps) => values.Count >= steps ? values[^steps] : 0;

    private static float[] Wide(Data.SeededRandom random, int count) => [.. Uniform(random, count).Select(value => (4 * value) - 2)];
}
