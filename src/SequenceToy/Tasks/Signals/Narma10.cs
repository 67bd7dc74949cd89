namespace SequenceToy.Tasks.Signals;

/// <summary>The NARMA-10 task: simulate a system that depends on its last 10 outputs and on two inputs 9 steps apart.</summary>
/// <remarks>
/// <para><code>
/// reads    0.1     0.2     0.3     0.4     0.5     0.1     0.2     0.3     0.4    0.5
/// target  (0.100) (0.131) (0.141) (0.145) (0.147) (0.149) (0.151) (0.152) (0.154) 0.231   the first 9 are masked
/// </code></para>
/// <para>Formula: y_{t+1} = 0.3 y_t + 0.05 y_t (y_t + y_{t−1} + … + y_{t−9}) + 1.5 u_{t−9} u_t + 0.1, with inputs u uniform from 0 to 0.5
/// and zeros before the first step. A sequence whose y exceeds 1, and so may diverge, is drawn again. One number per step, u_t; one target
/// at every step, y_{t+1}, of which the first 9 are masked: their formula needs values before the first input.</para>
/// <para>Difficulty: 10 inputs must be stored and two of them multiplied. Predicting the mean scores an NRMSE of 1.</para>
/// <para>Source: A. F. Atiya and A. G. Parlos, New Results on Recurrent Network Training: Unifying the Algorithms and Accelerating
/// Convergence, IEEE Transactions on Neural Networks 11 (2000), DOI 10.1109/72.846741.</para>
/// </remarks>
public sealed record Narma10 : SequenceTask
{
    private const int Order = 10;

    /// <summary>Creates the task for a number of steps.</summary>
    /// <param name="steps">The number of steps per sequence, at least 10. Default: 60.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public Narma10(int steps = 60) => Steps = Require.Between(steps, Order, LengthRange.Limit, name: nameof(steps));

    /// <summary>The number of steps per sequence.</summary>
    public int Steps { get; }
    public override string Id => "narma-10";
    public override string Summary => "Simulate a nonlinear system that depends on its last 10 outputs and inputs.";

    public override string Source =>
        "A. F. Atiya and A. G. Parlos, New Results on Recurrent Network Training, IEEE Transactions on Neural Networks 11 (2000), DOI "
        + "10.1109/72.846741";

    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Number(placement: TargetPlacement.EveryStep);
    public override RecommendedSettings Recommended { get; } =
        FreshSamples.UntilSolved with { HiddenSize = 32, Epochs = 60, BatchSize = 16 };

    /// <summary>NRMSE at most 0.2.</summary>
    public override Goal Goal { get; } = new(Metric.Nrmse, 0.2);
    public override Baseline Baseline => Signal.Mean;

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Signals,
        Teaches = "Simulating a system with long, nonlinear memory from its inputs alone.",
        Encoding =
            "One number per step, the input, uniform from 0 to 0.5; the target at each step is the system's next output. The first 9 "
            + "targets are masked: not used in the loss and not scored.",
        Traps =
        [
            "Libraries differ: some use order 30 with other constants by default.",
            "The system diverges for rare inputs; such sequences are drawn again here.",
        ],
    };

    public override SequenceDataset Generate(int count, SeededRandom random)
    {
        var mask = Signal.AllButFirst(Order - 1, Steps);
        return TaskSamples.Draw(this, count, random, () =>
        {
            while (true)
            {
                var inputs = new float[Steps];
                for (var i = 0; i < Steps; i++)
                {
                    inputs[i] = random.NextSingle() / 2;
                }

                if (Outputs(inputs) is { } outputs)
                {
                    return new Sample(new Sequence(inputs), new Sequence(outputs)) { Mask = mask };
                }
            }
        });
    }

    /// <summary>Returns the system's output after each input, [steps], from a zero state; null when it exceeds 1.</summary>
    internal static float[]? Outputs(ReadOnlySpan<float> inputs)
    {
        var outputs = new double[inputs.Length + 1];
        for (var t = 0; t < inputs.Length; t++)
        {
            double sum = 0;
            for (var i = Math.Max(t - Order + 1, 0); i <= t; i++)
            {
                sum += outputs[i];
            }

            var product = t < Order - 1 ? 0 : (double)inputs[t - Order + 1] * inputs[t];
            outputs[t + 1] = (0.3 * outputs[t]) + (0.05 * outputs[t] * sum) + (1.5 * product) + 0.1;
            if (outputs[t + 1] > 1)
            {
                return null;
            }
        }

        return Array.ConvertAll(outputs[1..], value => (float)value);
    }
}
