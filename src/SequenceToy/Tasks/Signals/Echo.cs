namespace SequenceToy.Tasks.Signals;

/// <summary>Say the number that was read some steps ago.</summary>
/// <remarks>
/// <para><code>
/// reads    0.3   −0.2    0.1    0.4   −0.5   …
/// answer  (0)    (0)    (0)     0.3   −0.2   …   with a delay of 3: the first three do not count
/// </code></para>
/// <para>Formula: y_t = x_{t−k} for a delay of k steps. Numbers from −0.5 to 0.5, each as likely as another; one number per step;
/// one number at every step, of which the first k do not count.</para>
/// <para>What makes it harder: a longer delay, for as many numbers must be kept at once, in order, each to be let go of in its
/// turn. Saying the mean, 0, scores an NRMSE of 1 and an RMSE of 1 / √12 = 0.29.</para>
/// <para>Source: H. Jaeger, Short Term Memory in Echo State Networks, GMD Report 152 (2001), where the delays a network can echo make up
/// its memory capacity.</para>
/// </remarks>
public sealed record Echo : SequenceTask
{
    /// <summary>The task for a number of steps and a delay.</summary>
    /// <param name="steps">Numbers per sequence, from 2. Default: 30.</param>
    /// <param name="delay">How many steps ago, from 1 to below <paramref name="steps"/>. Default: 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public Echo(int steps = 30, int delay = 5)
    {
        Steps = Require.Between(steps, 2, LengthRange.Limit, name: nameof(steps));
        Delay = Require.Between(delay, 1, steps - 1, "below steps", nameof(delay));
    }

    /// <summary>Numbers per sequence.</summary>
    public int Steps { get; }

    /// <summary>How many steps ago.</summary>
    public int Delay { get; }
    public override string Id => "echo";
    public override string Summary => FormattableString.Invariant($"Say the number that was read {Delay} steps ago.");
    public override string Source => "H. Jaeger, Short Term Memory in Echo State Networks, GMD Report 152 (2001)";
    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Number(placement: TargetPlacement.EveryStep);
    public override RecommendedSettings Recommended { get; } =
        FreshSamples.UntilSolved with { HiddenSize = 32, Epochs = 100, BatchSize = 16 };

    /// <summary>NRMSE at most 0.1: 99% of the numbers' variance comes back.</summary>
    public override Goal Goal { get; } = new(Metric.Nrmse, 0.1);

    /// <summary>Numbers drawn evenly from a range of 1 have a variance of 1 / 12, and none says anything about another.</summary>
    public override Baseline Baseline { get; } =
        new("Always say 0.",
        [new(Metric.Nrmse, 1), new(Metric.Mse, 1.0 / 12), new(Metric.Mae, 0.25)])
        { Answers = BaselineAnswers.Always(0) };

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Signals,
        Teaches = "A row of numbers moving through memory: each is taken in, kept, said, and let go of.",
        Encoding =
            "One number per step, from −0.5 to 0.5, each as likely as another; the answer at each step is the number of some steps ago. "
            + "The first answers, before which nothing was read, do not count.",
    };

    /// <summary>All but the one the last answer repeats.</summary>
    public override ValueList<int> IgnoredSteps => [.. Enumerable.Range(0, Steps).Where(step => step != Steps - 1 - Delay)];

    public override SequenceDataset Generate(int count, SeededRandom random)
    {
        var mask = Signal.AllButFirst(Delay, Steps);
        return TaskSamples.Draw(this, count, random, () =>
        {
            var numbers = new float[Steps];
            var echoes = new float[Steps];
            for (var i = 0; i < Steps; i++)
            {
                numbers[i] = random.NextSingle() - 0.5f;
                echoes[i] = i < Delay ? 0 : numbers[i - Delay];
            }

            return new Sample(new Sequence(numbers), new Sequence(echoes)) { Mask = mask };
        });
    }
}
