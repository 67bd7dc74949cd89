namespace SequenceToy.Tasks.Signals;

/// <summary>The Mackey–Glass task: predict a chaotic signal some steps ahead.</summary>
/// <remarks>
/// <para><code>
/// reads    x₁    x₂    …   x₁₇   x₁₈   x₁₉   …
/// target  (x₇)  (x₈)   …  (x₂₃)  x₂₄   x₂₅   …   the first 17 are masked
/// </code></para>
/// <para>Formula: y_t = x_{t+6} with dx/dt = 0.2 x(t − 17) / (1 + x(t − 17)¹⁰) − 0.1 x(t), one value per unit of time, solved by the
/// classical Runge–Kutta method in fixed steps of 0.1. Each sequence has its own constant history, from 0.5 to 1.5, and starts 100 to 300
/// units of time later, on the attractor. One number per step; one target at every step, of which the first 17 are masked: the equation's
/// delay is 17.</para>
/// <para>Difficulty: grows with the number of steps ahead. Predicting the mean scores an NRMSE of 1.</para>
/// <para>Source: M. C. Mackey and L. Glass, Oscillation and Chaos in Physiological Control Systems, Science 197 (1977), DOI
/// 10.1126/science.267326; for LSTMs F. A. Gers, D. Eck and J. Schmidhuber, Applying LSTM to Time Series Predictable through Time-Window
/// Approaches, ICANN 2001, DOI 10.1007/3-540-44668-0_93.</para>
/// </remarks>
public sealed record MackeyGlass : SequenceTask
{
    private const int Unknown = 17;

    /// <summary>Creates the task for a number of steps and a prediction horizon.</summary>
    /// <param name="steps">The number of steps per sequence, at least 18. Default: 80.</param>
    /// <param name="ahead">The number of steps to predict ahead, from 1 to 1000. Default: 6.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public MackeyGlass(int steps = 80, int ahead = 6)
    {
        Steps = Require.Between(steps, Unknown + 1, LengthRange.Limit, name: nameof(steps));
        Ahead = Require.Between(ahead, 1, 1000, name: nameof(ahead));
    }

    /// <summary>The number of steps per sequence.</summary>
    public int Steps { get; }

    /// <summary>The number of steps to predict ahead.</summary>
    public int Ahead { get; }
    public override string Id => "mackey-glass";
    public override string Summary => FormattableString.Invariant($"Predict a chaotic signal {Ahead} steps ahead.");

    public override string Source =>
        "M. C. Mackey and L. Glass, Oscillation and Chaos in Physiological Control Systems, Science 197 (1977), DOI 10.1126/science.267326";

    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Number(placement: TargetPlacement.EveryStep);
    public override RecommendedSettings Recommended { get; } =
        FreshSamples.UntilSolved with { HiddenSize = 32, Epochs = 40, BatchSize = 16 };

    /// <summary>NRMSE at most 0.05.</summary>
    public override Goal Goal { get; } = new(Metric.Nrmse, 0.05);
    public override Baseline Baseline => Signal.Mean;

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Signals,
        Teaches = "Predicting a never-repeating signal from its own recent past.",
        Encoding =
            "One number per step: the signal, sampled once per time unit; the target at each step is the signal some steps later. The "
            + "first 17 targets are masked: not used in the loss and not scored.",
        Traps =
        [
            "Series from other step sizes, solvers or rounding diverge after a few hundred units of time: compare errors, not series.",
            "Published errors depend on the prediction horizon and on the normalization of the error.",
        ],
    };

    public override SequenceDataset Generate(int count, SeededRandom random)
    {
        var mask = Signal.AllButFirst(Unknown, Steps);
        return TaskSamples.Draw(this, count, random, () =>
        {
            var history = 0.5 + random.NextDouble();
            var left = random.NextInt32(100, 300);
            var values = Array.ConvertAll(MackeyGlassEquation.Solve(history, left + Steps + Ahead), value => (float)value).AsSpan(left);
            return new Sample(new Sequence(values[..Steps]), new Sequence(values.Slice(Ahead, Steps))) { Mask = mask };
        });
    }
}
