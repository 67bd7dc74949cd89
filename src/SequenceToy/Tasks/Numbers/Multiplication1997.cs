namespace SequenceToy.Tasks.Numbers;

/// <summary>The multiplication problem of 1997: multiply the two marked numbers of a long sequence.</summary>
/// <remarks>
/// <para><code>
/// value    0.5   0.25   0.75  0.5  …   0.125
/// marker   −1     1      0     1   …    −1      →  0.25 · 0.5 = 0.125
/// </code></para>
/// <para>Rule: values are uniform from 0 to 1. One of the first 10 pairs gets the marker 1, then one of the first T/2 − 1 unmarked pairs.
/// The first and the last pair have the marker −1, all others 0. y = X₁ · X₂. A selected first pair keeps its −1, and its value becomes 1.
/// Lengths are uniform from T to T + T/10. Two features per step; one number after the last step, correct when its error is below
/// 0.04.</para>
/// <para>Difficulty: grows with T. With p the probability that the first pair is selected, the mean is m = (1 + p) / 4. Always predicting
/// the mean scores an MSE of (1 + 2p) / 9 − m²: 0.059 for T = 100. Small products are most common, so 0.04 is the constant with the
/// highest accuracy: 0.08 · (1 − (1 − p) · ln 0.08), 0.258 for T = 100.</para>
/// <para>Source: S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997), DOI 10.1162/neco.1997.9.8.1735,
/// experiment 5.</para>
/// </remarks>
public sealed record Multiplication1997 : SequenceTask
{
    private const string Mean = "Always predict the mean.";

    /// <summary>Creates the task for a sequence length.</summary>
    /// <param name="steps">The length T of the shortest sequence, at least 20. Default: 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public Multiplication1997(int steps = 100) =>
        Steps = Require.Between(steps, MarkedPairs.MinSteps, MarkedPairs.MaxSteps, name: nameof(steps));

    /// <summary>The length T of the shortest sequence.</summary>
    public int Steps { get; }
    public override string Id => "multiplication-hs97";
    public override string Summary => "Multiply the two marked numbers of a long sequence.";
    public override string Source => $"{LongShortTermMemory.Source}, experiment 5";
    public override int Features => 2;
    public override TargetSpec Target { get; } = TargetSpec.Number(tolerance: MarkedPairs.Tolerance);

    /// <summary>The recommended settings: a learning rate that decays to zero. At a constant rate, some seeds stay at the baseline for a
    /// long time, and about 1% of the predictions keep changing between correct and incorrect.</summary>
    public override RecommendedSettings Recommended { get; } =
        FreshSamples.AllEpochs with { ForgetBias = 5, Epochs = 1000, LearningRate = 0.003 };

    /// <summary>An accuracy of at least 99.35% (13 of 2000 predictions wrong), the stricter of the paper's two criteria; the other is 93%
    /// (140 wrong).</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.9935);

    public override Baseline Baseline
    {
        get
        {
            // The product of two values is below z with probability z · (1 − ln z), a single value with probability z. The density
            // decreases, so the window that starts at 0 contains most targets.
            var z = 2 * MarkedPairs.Tolerance;
            var one = MarkedPairs.ChanceOfOne(Steps);
            var mean = (1 + one) / 4;
            var predict = BaselinePredictions.Always(mean);
            return new Baseline(
                "Always predict 0.04, the constant with the highest accuracy.",
                [
                    new(Metric.Accuracy, z * (1 - ((1 - one) * Math.Log(z)))),
                    new(Metric.Mse, ((1 + (2 * one)) / 9) - (mean * mean)) { Rule = Mean, Predict = predict },
                    new(Metric.Nrmse, 1) { Rule = Mean, Predict = predict },
                ])
            {
                Predict = BaselinePredictions.Always(MarkedPairs.Tolerance),
            };
        }
    }

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Numbers,
        Teaches = "Storing two real numbers and multiplying them at the end, which a sum in the cell state cannot do.",
        Encoding =
            "A value and a marker per step: 1 marks the two to multiply, −1 the first and the last pair. The target is X1 · X2; a "
            + "prediction is correct when its error is below 0.04. Lengths are uniform from T to T + T/10.",
        Traps =
        [
            "The paper's column of mean squared errors fits its error counts only if it contains mean absolute errors: compare the share "
                + "of wrong predictions instead.",
            "The paper only states that X1 is 1 when the first pair is selected. Here the first pair keeps its marker −1, and its value "
                + "becomes 1.",
        ],
    };

    public override SequenceDataset Generate(int count, SeededRandom random) =>
        TaskSamples.Draw(this, count, random, () =>
        {
            var (input, x1, x2) = MarkedPairs.Draw(Steps, lowest: 0, neutral: 1, random);
            return new Sample(input, [x1 * x2]);
        });
}
