namespace SequenceToy.Tasks.Memory;

/// <summary>The 2-sequence problem: after many steps of noise, classify a sequence by its first values.</summary>
/// <remarks>
/// <para><code>
///  1  1  1  −0.31   0.52   0.08  …   →  1
/// −1 −1 −1   0.44  −0.67   0.12  …   →  0
/// </code></para>
/// <para>Rule: the first N values are all 1 or all −1 with equal probability; every later value is Gaussian noise with mean 0. y = 1 when
/// x₁ is 1, otherwise 0. The length is uniform from T to T + T/10. One feature per step; one number after the last step, correct when its
/// error is below 0.2.</para>
/// <para>Difficulty: grows with T and with fewer signal values, down to one. Always predicting 1 is correct for 50% of the sequences;
/// always predicting 0.5 is never correct, but has the lowest MSE without memory, 0.25.</para>
/// <para>Source: the 2-sequence problem of Y. Bengio, P. Simard and P. Frasconi, Learning Long-Term Dependencies with Gradient Descent is
/// Difficult, IEEE Transactions on Neural Networks 5 (1994), DOI 10.1109/72.279181, as S. Hochreiter and J. Schmidhuber pose it in Long
/// Short-Term Memory, Neural Computation 9 (1997), DOI 10.1162/neco.1997.9.8.1735, experiments 3a and 3b: 0.2 is the noise variance, and
/// the network counts as trained when none of 256 sequences is wrong.</para>
/// </remarks>
public sealed record TwoSequences : VariableLengthTask
{
    private const double Tolerance = 0.2;
    private const double MaxVariance = 1000;

    // Sequences are up to 10% longer.
    private const int LongestSteps = LengthRange.Limit * 10 / 11;

    /// <summary>Creates the task for a sequence length and noise variances.</summary>
    /// <param name="steps">The length T of the shortest sequence, above <paramref name="signalSteps"/>. Default: 100.</param>
    /// <param name="signalSteps">The number N of signal values at the start, at least 1. Default: 3.</param>
    /// <param name="noiseVariance">The variance of the noise after the signal, from 0 to 1000. Default: 0.2.</param>
    /// <param name="signalNoiseVariance">The noise variance on the signal, from 0 to 1000; above 0 in experiment 3b. Default: 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public TwoSequences(int steps = 100, int signalSteps = 3, double noiseVariance = 0.2, double signalNoiseVariance = 0)
    {
        SignalSteps = Require.Between(signalSteps, 1, LongestSteps - 1, name: nameof(signalSteps));
        Steps = Require.Between(steps, signalSteps + 1, LongestSteps, "above signalSteps", nameof(steps));
        NoiseVariance = Require.Between(noiseVariance, 0, MaxVariance, nameof(noiseVariance));
        SignalNoiseVariance = Require.Between(signalNoiseVariance, 0, MaxVariance, nameof(signalNoiseVariance));
    }

    /// <summary>The length T of the shortest sequence.</summary>
    public int Steps { get; }

    /// <summary>The number N of signal values at the start.</summary>
    public int SignalSteps { get; }

    /// <summary>The variance of the noise after the signal.</summary>
    public double NoiseVariance { get; }

    /// <summary>The variance of the noise on the signal.</summary>
    public double SignalNoiseVariance { get; }
    public override string LengthUnit => "values";
    public override LengthRange Lengths => new(Steps, Steps + (Steps / 10));

    /// <summary>The allowed lengths: from <see cref="SignalSteps"/> + 1, with one value of noise.</summary>
    public override LengthRange AllowedLengths => new(SignalSteps + 1, LengthRange.Limit);

    /// <summary>The test lengths: from one value more than in training to 10 times <see cref="Steps"/>.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(10L * Steps);
    public override string Id => "two-sequences";
    public override string Summary => "Tell apart two kinds of sequences by their first values, after many steps of noise.";

    public override string Source =>
        $"Y. Bengio et al. 1994, DOI 10.1109/72.279181; {LongShortTermMemory.Source}, experiment "
        + $"{(SignalNoiseVariance == 0 ? "3a" : "3b")}";

    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Number(tolerance: Tolerance);

    public override RecommendedSettings Recommended { get; } =
        FreshSamples.UntilSolved with { HiddenSize = 8, ForgetBias = 5, Epochs = 40, LearningRate = 0.003 };

    /// <summary>An accuracy of 100%: every prediction has an error below 0.2, as in the paper.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 1);

    public override Baseline Baseline { get; } =
        new("Always predict 1.", [new(Metric.Accuracy, 0.5), Between(Metric.Mse, 0.25), Between(Metric.Mae, 0.5), Between(Metric.Nrmse, 1)])
        {
            Predict = BaselinePredictions.Always(1),
        };

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    /// <summary>The conditions of two further tests: twice the noise variance, and noise on the signal as in experiment 3b of the
    /// paper.</summary>
    public override ValueList<TaskCondition> Conditions =>
    [
        new("twice the noise variance",
            new TwoSequences(Steps, SignalSteps, Math.Min(2 * NoiseVariance, MaxVariance), SignalNoiseVariance)),
        new("noise on all values", new TwoSequences(Steps, SignalSteps, NoiseVariance, NoiseVariance)),
    ];

    public override TaskNotes Notes => new()
    {
        Family = TaskFamily.Memory,
        Teaches = "Keeping one bit despite noise on the same input; learning it depends on the initial forget gate bias.",
        Encoding =
            "One real number per step: 1 or −1 for the first N steps (3 by default), then noise. The target after the last step is 1 or 0; "
            + "a prediction is correct when its error is below 0.2. Lengths are uniform from T (100 by default) to T + T/10.",
        Traps =
        [
            "The paper gives the noise variance, 0.2; mistaken for a standard deviation, it makes the task much easier.",
            "Random search over the weights solves the task faster than many published methods (Hochreiter and Schmidhuber 1996): the "
                + "task measures memory, not learning.",
        ],
        Published = (Steps, SignalSteps, NoiseVariance, SignalNoiseVariance) == (100, 3, 0.2, 0)
            ? [LongShortTermMemory.Needed("3a", "T = 100, N = 3, until none of 256 test sequences is wrong", 27_380)]
            : [],
    };

    /// <summary>All steps after the signal: the noise.</summary>
    public override ValueList<int> IgnoredSteps => [.. Enumerable.Range(SignalSteps, Lengths.Longest - SignalSteps)];

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random)
    {
        var (noise, signalNoise) = (Math.Sqrt(NoiseVariance), Math.Sqrt(SignalNoiseVariance));
        return TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var values = new float[length];
            var isFirst = random.NextInt32(0, 1) == 1;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = i >= SignalSteps ? (float)(noise * random.NextGaussian())
                    : (isFirst ? 1 : -1) + (signalNoise == 0 ? 0 : (float)(signalNoise * random.NextGaussian()));
            }

            return new Sample(new Sequence(values), [isFirst ? 1 : 0]);
        });
    }

    private static BaselineScore Between(Metric metric, double score) =>
        new(metric, score) { Rule = "Always predict 0.5.", Predict = BaselinePredictions.Always(0.5) };
}
