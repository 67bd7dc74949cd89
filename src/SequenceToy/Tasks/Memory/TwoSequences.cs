namespace SequenceToy.Tasks.Memory;

/// <summary>Say which of two beginnings a sequence had, after much noise.</summary>
/// <remarks>
/// <para><code>
///  1  1  1  −0.31   0.52   0.08  …   →  1
/// −1 −1 −1   0.44  −0.67   0.12  …   →  0
/// </code></para>
/// <para>Rule: the first N values are all 1 or all −1, each with equal chance; every later value is Gaussian noise of mean 0. y = 1 where
/// x₁ is 1, otherwise 0. The length is from T to T + T/10,
/// each with equal chance; one feature per step; one number after the last step, right when it is off by less than 0.2.</para>
/// <para>What makes it harder: a longer T, and fewer values that tell, down to one. Always saying 1 is right half of the time; always
/// saying 0.5 is never right, and scores the lowest MSE without memory, 0.25.</para>
/// <para>Source: the 2-sequence problem of Y. Bengio, P. Simard and P. Frasconi, Learning Long-Term Dependencies with Gradient Descent is
/// Difficult, IEEE Transactions on Neural Networks 5 (1994), DOI 10.1109/72.279181, as S. Hochreiter and J. Schmidhuber pose it in Long
/// Short-Term Memory, Neural Computation 9 (1997), DOI 10.1162/neco.1997.9.8.1735, experiments 3a and 3b: 0.2 is the noise's variance, and
/// the network counts as trained when none of 256 sequences is wrong.</para>
/// </remarks>
public sealed record TwoSequences : VariableLengthTask
{
    private const double Tolerance = 0.2;
    private const double MaxVariance = 1000;

    // Sequences are up to a tenth longer.
    private const int LongestSteps = LengthRange.Limit * 10 / 11;

    /// <summary>The task for a length and its noise.</summary>
    /// <param name="steps">T, the length of the shortest sequence, above <paramref name="signalSteps"/>. Default: 100.</param>
    /// <param name="signalSteps">N, how many values tell which sequence it is, from 1. Default: 3.</param>
    /// <param name="noiseVariance">The variance of the values that do not tell, from 0. Default: 0.2.</param>
    /// <param name="signalNoiseVariance">The variance of noise on the values that tell, from 0: above 0 it is experiment 3b. Default:
    /// 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public TwoSequences(int steps = 100, int signalSteps = 3, double noiseVariance = 0.2, double signalNoiseVariance = 0)
    {
        SignalSteps = Require.Between(signalSteps, 1, LongestSteps - 1, name: nameof(signalSteps));
        Steps = Require.Between(steps, signalSteps + 1, LongestSteps, "above signalSteps", nameof(steps));
        NoiseVariance = Require.Between(noiseVariance, 0, MaxVariance, nameof(noiseVariance));
        SignalNoiseVariance = Require.Between(signalNoiseVariance, 0, MaxVariance, nameof(signalNoiseVariance));
    }

    /// <summary>The length of the shortest sequence.</summary>
    public int Steps { get; }

    /// <summary>How many values tell which sequence it is.</summary>
    public int SignalSteps { get; }

    /// <summary>The variance of the values that do not tell.</summary>
    public double NoiseVariance { get; }

    /// <summary>The variance of noise on the values that tell.</summary>
    public double SignalNoiseVariance { get; }
    public override string LengthUnit => "values";
    public override LengthRange Lengths => new(Steps, Steps + (Steps / 10));

    /// <summary>From one value of noise on.</summary>
    public override LengthRange AllowedLengths => new(SignalSteps + 1, LengthRange.Limit);

    /// <summary>From one value more than trained on to ten times T.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(10L * Steps);
    public override string Id => "two-sequences";
    public override string Summary => "Say which of two beginnings a sequence had, after much noise.";

    public override string Source =>
        $"Y. Bengio et al. 1994, DOI 10.1109/72.279181; {LongShortTermMemory.Source}, experiment "
        + $"{(SignalNoiseVariance == 0 ? "3a" : "3b")}";

    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Number(tolerance: Tolerance);

    public override RecommendedSettings Recommended { get; } =
        FreshSamples.UntilSolved with { HiddenSize = 8, ForgetBias = 5, Epochs = 40, LearningRate = 0.003 };

    /// <summary>No answer off by 0.2 or more, as in the source.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 1);

    public override Baseline Baseline { get; } =
        new("Always say 1.", [new(Metric.Accuracy, 0.5), Between(Metric.Mse, 0.25), Between(Metric.Mae, 0.5), Between(Metric.Nrmse, 1)])
        {
            Answers = BaselineAnswers.Always(1),
        };

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    /// <summary>Twice as much noise, and noise on the values that tell, as in the source's experiment 3b.</summary>
    public override ValueList<TaskCondition> Conditions =>
    [
        new("twice the noise's variance",
            new TwoSequences(Steps, SignalSteps, Math.Min(2 * NoiseVariance, MaxVariance), SignalNoiseVariance)),
        new("noise from the first value on", new TwoSequences(Steps, SignalSteps, NoiseVariance, NoiseVariance)),
    ];

    public override TaskNotes Notes => new()
    {
        Family = TaskFamily.Memory,
        Teaches = "Holding one bit against noise on the same input; the forget gate's first bias decides whether it is learned at all.",
        Encoding =
            "One real number per step: first 1 or −1 a few times, then noise; after the last step 1 or 0, wrong when off by 0.2 or more. "
            + "Lengths are from T to T + T/10, each with equal chance.",
        Traps =
        [
            "The source gives the noise's variance, 0.2; read as a standard deviation it makes the task much easier.",
            "Random guessing of weights solves the task sooner than many a method published for it (Hochreiter and Schmidhuber 1996): it "
                + "measures memory, not learning.",
        ],
        Published = (Steps, SignalSteps, NoiseVariance, SignalNoiseVariance) == (100, 3, 0.2, 0)
            ? [LongShortTermMemory.Needed("3a", "T = 100, N = 3, until none of 256 test sequences is wrong", 27_380)]
            : [],
    };

    /// <summary>The noise: all after the values that tell.</summary>
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
        new(metric, score) { Rule = "Always say 0.5.", Answers = BaselineAnswers.Always(0.5) };
}
