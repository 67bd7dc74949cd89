namespace SequenceToy.Tasks.Signals;

/// <summary>The echo task: output the number from k steps ago.</summary>
/// <remarks>
/// <para><code>
/// reads    0.3   −0.2    0.1    0.4   −0.5   …
/// target  (0)    (0)    (0)     0.3   −0.2   …   with a delay of 3: the first three are masked
/// </code></para>
/// <para>Formula: y_t = x_{t−k} for a delay of k steps. Numbers are uniform from −0.5 to 0.5. One number per step; one target at every
/// step, of which the first k are masked.</para>
/// <para>Difficulty: grows with k: the network must store k numbers in order. Predicting the mean, 0, scores an NRMSE of 1 and an RMSE of
/// 1 / √12 = 0.29.</para>
/// <para>Source: H. Jaeger, Short Term Memory in Echo State Networks, GMD Report 152 (2001), which derives a network's memory capacity from
/// the delays it can echo.</para>
/// </remarks>
public sealed record Echo : SequenceTask
{
    /// <summary>Creates the task for a number of steps and a delay.</summary>
    /// <param name="steps">The number of steps per sequence, at least 2. Default: 30.</param>
    /// <param name="delay">The delay k in steps, at least 1 and below <paramref name="steps"/>. Default: 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public Echo(int steps = 30, int delay = 5)
    {
        Steps = Require.Between(steps, 2, LengthRange.Limit, name: nameof(steps));
        Delay = Require.Between(delay, 1, steps - 1, "below steps", nameof(delay));
    }

    /// <summary>The number of steps per sequence.</summary>
    public int Steps { get; }

    /// <summary>The delay k in steps.</summary>
    public int Delay { get; }
    public override string Id => "echo";
    public override string Summary => FormattableString.Invariant($"Output the number from {Delay} steps ago.");
    public override string Source => "H. Jaeger, Short Term Memory in Echo State Networks, GMD Report 152 (2001)";
    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Number(placement: TargetPlacement.EveryStep);
    public override RecommendedSettings Recommended { get; } =
        FreshSamples.UntilSolved with { HiddenSize = 32, Epochs = 100, BatchSize = 16 };

    /// <summary>NRMSE at most 0.1: the predictions explain 99% of the variance.</summary>
    public override Goal Goal { get; } = new(Metric.Nrmse, 0.1);

    /// <summary>The baseline predicts 0, the mean of numbers that are uniform from −0.5 to 0.5; their variance is 1 / 12.</summary>
    public override Baseline Baseline { get; } =
        new("Always predict 0.",
        [new(Metric.Nrmse, 1), new(Metric.Mse, 1.0 / 12), new(Metric.Mae, 0.25)])
        { Predict = BaselinePredictions.Always(0) };

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Signals,
        Teaches = "Keeping a queue of real numbers: each is stored, output and then forgotten.",
        Encoding =
            "One number per step, uniform from −0.5 to 0.5; the target at each step is the number from k steps ago. The first k targets "
            + "are masked: not used in the loss and not scored.",
    };

    /// <summary>The steps that the last target does not depend on: all except the one that it repeats.</summary>
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
