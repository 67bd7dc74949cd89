namespace SequenceToy.Tasks.Numbers;

/// <summary>The adding problem of the paper that introduced the LSTM: add the two marked numbers of a long sequence.</summary>
/// <remarks>
/// <para><code>
/// value    0.5  −0.25   0.75  −1  …   0.125
/// marker   −1     1      0     1  …    −1      →  0.5 + (−0.25 − 1) / 4 = 0.1875
/// </code></para>
/// <para>Rule: values are uniform from −1 to 1. One of the first 10 pairs gets the marker 1, then one of the first T/2 − 1 unmarked pairs.
/// The first and the last pair have the marker −1, all others 0. y = 0.5 + (X₁ + X₂) / 4. A selected first pair keeps its −1, and its
/// value becomes 0. Lengths are uniform from T to T + T/10. Two features per step; one number after the last step, correct when
/// its error is below 0.04.</para>
/// <para>Difficulty: grows with T. With p the probability that the first pair is selected, always predicting 0.5 scores an MSE of (2 − p)
/// / 48, 0.039 for T = 100. Its accuracy is 0.1536 · (1 − p) + 0.16 · p, 0.1544 for T = 100.</para>
/// <para>Source: S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997), DOI 10.1162/neco.1997.9.8.1735,
/// experiment 4.</para>
/// </remarks>
public sealed record Adding1997 : SequenceTask
{
    /// <summary>Creates the task for a sequence length.</summary>
    /// <param name="steps">The length T of the shortest sequence, at least 20. Default: 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public Adding1997(int steps = 100) => Steps = Require.Between(steps, MarkedPairs.MinSteps, MarkedPairs.MaxSteps, name: nameof(steps));

    /// <summary>The length T of the shortest sequence.</summary>
    public int Steps { get; }
    public override string Id => "adding-hs97";
    public override string Summary => "Add the two marked numbers of a long sequence (LSTM paper, 1997).";
    public override string Source => $"{LongShortTermMemory.Source}, experiment 4";
    public override int Features => 2;
    public override TargetSpec Target { get; } = TargetSpec.Number(tolerance: MarkedPairs.Tolerance);

    /// <summary>The recommended settings: a learning rate that decays to zero, because at a constant rate, about 0.1% of the predictions
    /// keep changing between correct and wrong.</summary>
    public override RecommendedSettings Recommended { get; } =
        FreshSamples.AllEpochs with { ForgetBias = 5, Epochs = 500, LearningRate = 0.003 };

    /// <summary>An accuracy of at least 99.9%, which counts errors below 0.04 as correct; the paper's networks had 1 of 2560 predictions
    /// wrong.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);

    public override Baseline Baseline
    {
        get
        {
            // In units of the sum, the tolerance is t = 4 · 0.04. A sum of two is within it with probability t − t²/4, a single value
            // with probability t. The variance of a value is 1/3.
            var t = 4 * MarkedPairs.Tolerance;
            var one = MarkedPairs.ChanceOfOne(Steps);
            return new Baseline(
                "Always predict 0.5.",
                [new(Metric.Accuracy, t - ((1 - one) * t * t / 4)), new(Metric.Mse, (2 - one) / 48), new(Metric.Nrmse, 1)])
            {
                Predict = BaselinePredictions.Always(0.5),
            };
        }
    }

    public override TaskNotes Notes => new()
    {
        Family = TaskFamily.Numbers,
        Teaches = "Storing two real numbers exactly over many steps: even a slow decay of the cell state makes the prediction wrong.",
        Encoding =
            "A value and a marker per step: 1 marks the two to add, −1 the first and the last pair. The target is 0.5 + (X1 + X2) / 4; "
            + "a prediction is correct when its error is below 0.04. Lengths are uniform from T to T + T/10.",
        Traps =
        [
            "Three tasks are called the adding problem: see adding-urnn and adding-tcn.",
            "The paper only states that X1 is 0 when the first pair is selected. Here the first pair keeps its marker −1, and its value "
                + "becomes 0.",
        ],
        Published = Steps == 100 ? [LongShortTermMemory.Needed("4", "T = 100; 1 of 2560 test sequences wrong", 74_000)] : [],
    };

    public override SequenceDataset Generate(int count, SeededRandom random) =>
        TaskSamples.Draw(this, count, random, () =>
        {
            var (input, x1, x2) = MarkedPairs.Draw(Steps, lowest: -1, neutral: 0, random);
            return new Sample(input, [0.5f + ((x1 + x2) / 4)]);
        });
}
