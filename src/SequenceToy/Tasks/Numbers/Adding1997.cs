namespace SequenceToy.Tasks.Numbers;

/// <summary>Add the two marked numbers of a long sequence, as the paper that introduced the LSTM did.</summary>
/// <remarks>
/// <para><code>
/// value    0.5  −0.25   0.75  −1  …   0.125
/// marker   −1     1      0     1  …    −1      →  0.5 + (−0.25 − 1) / 4 = 0.1875
/// </code></para>
/// <para>Rule: values have equal chance from −1 to 1. One of the first 10 pairs is marked 1, then one of the first T/2 − 1 still unmarked;
/// the first and the last pair have −1 as their marker, all others 0. y = 0.5 + (X₁ + X₂) / 4; when the first pair is chosen it keeps its
/// −1 and its value becomes 0. Lengths are from T to T + T/10, each with equal chance; two features per step; one number after the last
/// step, right when it is off by less than 0.04.</para>
/// <para>What makes it harder: a longer T. With p the chance that the first pair is chosen, always saying 0.5 scores an MSE of (2 − p) /
/// 48, 0.039 for T = 100, and is right with a chance of 0.1536 · (1 − p) + 0.16 · p, 0.1544 for T = 100.</para>
/// <para>Source: S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997), DOI 10.1162/neco.1997.9.8.1735,
/// experiment 4.</para>
/// </remarks>
public sealed record Adding1997 : SequenceTask
{
    /// <summary>The task for a length.</summary>
    /// <param name="steps">T, the length of the shortest sequence, from 20. Default: 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public Adding1997(int steps = 100) => Steps = Require.Between(steps, MarkedPairs.MinSteps, MarkedPairs.MaxSteps, name: nameof(steps));

    /// <summary>The length of the shortest sequence.</summary>
    public int Steps { get; }
    public override string Id => "adding-hs97";
    public override string Summary => "Add the two marked numbers of a long sequence, as in 1997.";
    public override string Source => $"{LongShortTermMemory.Source}, experiment 4";
    public override int Features => 2;
    public override TargetSpec Target { get; } = TargetSpec.Number(tolerance: MarkedPairs.Tolerance);

    /// <summary>The rate falls to the end: at a constant one the last answers in a thousand come and go.</summary>
    public override RecommendedSettings Recommended { get; } =
        FreshSamples.AllEpochs with { ForgetBias = 5, Epochs = 500, LearningRate = 0.003 };

    /// <summary>At most one answer in a thousand off by 0.04 or more: the source's networks had one of 2560.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);

    public override Baseline Baseline
    {
        get
        {
            // In units of the sum the tolerance is t = 4 · 0.04. A sum of two is within it with a chance of t − t²/4, one value alone with
            // t. The variance of a value is 1/3.
            var t = 4 * MarkedPairs.Tolerance;
            var one = MarkedPairs.ChanceOfOne(Steps);
            return new Baseline(
                "Always say 0.5.",
                [new(Metric.Accuracy, t - ((1 - one) * t * t / 4)), new(Metric.Mse, (2 - one) / 48), new(Metric.Nrmse, 1)])
            {
                Answers = BaselineAnswers.Always(0.5),
            };
        }
    }

    public override TaskNotes Notes => new()
    {
        Family = TaskFamily.Numbers,
        Teaches = "Storing two real numbers exactly, for long: a cell that leaks a little is wrong at the end.",
        Encoding =
            "A value and a marker per step: 1 marks the two to add, −1 the first and the last pair. After the last step 0.5 + (X1 + X2) / "
            + "4, wrong when off by 0.04 or more. Lengths are from T to T + T/10, each with equal chance.",
        Traps =
        [
            "Three tasks go by the name of the adding problem: see adding-urnn and adding-tcn.",
            "The source sets X1 to 0 when the first pair is chosen and says no more: here either mark on that pair is lost to its −1, and "
                + "its value becomes 0.",
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
