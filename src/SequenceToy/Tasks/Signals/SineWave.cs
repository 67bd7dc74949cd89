namespace SequenceToy.Tasks.Signals;

/// <summary>The sine task: predict the next value of a sine wave with unknown period.</summary>
/// <remarks>
/// <para><code>
/// reads   0.00   0.31   0.59   0.81   0.95 …
/// next    (0.31) (0.59) 0.81   0.95   1.00 …   the first two are masked
/// </code></para>
/// <para>Formula: y_t = x_{t+1} with x_t = sin(ωt + φ). Each sequence has its own uniform phase and its own ω = 2 arctan k with k uniform
/// from 0.08 to 0.32: periods of about 10 to 39 steps. One number per step; one target at every step, of which the first two are masked:
/// the period follows from three values, x_{t+1} = 2 cos ω · x_t − x_{t−1}.</para>
/// <para>Difficulty: grows with the range of periods. The best prediction from the last value alone is that value times C, the mean of cos
/// ω, with an NRMSE of √(1 − C²): 0.40. Predicting the mean scores 1.</para>
/// <para>Source: a common first example for recurrent networks; the definition is specific to this library.</para>
/// </remarks>
public sealed record SineWave : SequenceTask
{
    private const int Unknown = 2;

    // k = tan(ω / 2) gives cos ω and sin ω without trigonometric functions, so the data are identical on all machines.
    private const double Slowest = 0.08;
    private const double Fastest = 0.32;

    /// <summary>Creates the task for a number of steps.</summary>
    /// <param name="steps">The number of steps per sequence, at least 3. Default: 40.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public SineWave(int steps = 40) => Steps = Require.Between(steps, Unknown + 1, LengthRange.Limit, name: nameof(steps));

    /// <summary>The number of steps per sequence.</summary>
    public int Steps { get; }
    public override string Id => "sine";
    public override string Summary => "Predict the next value of a sine wave with unknown period.";
    public override string Source => "A common first example for recurrent networks, defined in this library";
    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Number(placement: TargetPlacement.EveryStep);
    public override RecommendedSettings Recommended { get; } = FreshSamples.UntilSolved with { Epochs = 60, BatchSize = 16 };

    /// <summary>NRMSE at most 0.05.</summary>
    public override Goal Goal { get; } = new(Metric.Nrmse, 0.05);

    /// <summary>The last value multiplied by the mean of cos ω, where ω is the random angular frequency of a sequence.</summary>
    /// <remarks>After the last value x, the next value is x cos ω ± √(1 − x²) sin ω with equally likely signs; its mean is C x, where C is
    /// the mean of cos ω. The MSE is (1 − C²) / 2, compared with a variance of 1 / 2. With k = tan(ω / 2), uniform from k₁ to k₂, cos ω is
    /// 2 / (1 + k²) − 1 and C is 2 (arctan k₂ − arctan k₁) / (k₂ − k₁) − 1.</remarks>
    public override Baseline Baseline { get; } = BaselineOf(MeanCosine);

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Signals,
        Teaches = "Inferring a period from a few values and continuing the wave.",
        Encoding =
            "One number per step, from −1 to 1; the target at each step is the next number. The first two targets are masked: not used in "
            + "the loss and not scored. Phase and "
            + "period differ between sequences.",
        Traps =
            ["Repeating the last value looks good on a chart: compare the error with that of this rule, not with that of the mean."],
    };

    /// <summary>C, the mean of cos ω.</summary>
    internal static double MeanCosine => (2 * (Math.Atan(Fastest) - Math.Atan(Slowest)) / (Fastest - Slowest)) - 1;

    public override SequenceDataset Generate(int count, SeededRandom random)
    {
        var mask = Signal.AllButFirst(Unknown, Steps);
        return TaskSamples.Draw(this, count, random, () => Wave(mask, random));
    }

    private static Baseline BaselineOf(double cosine) => new(
        "Predict the last value times the mean of cos ω.",
        [new(Metric.Nrmse, Math.Sqrt(1 - (cosine * cosine))), new(Metric.Mse, (1 - (cosine * cosine)) / 2)])
    {
        Predict = BaselinePredictions.AtEachStep((inputs, _) => [(float)(cosine * inputs[0])]),
    };

    private Sample Wave(ValueList<bool> mask, SeededRandom random)
    {
        var k = Slowest + ((Fastest - Slowest) * random.NextDouble());
        var (cos, sin) = ((1 - (k * k)) / (1 + (k * k)), 2 * k / (1 + (k * k)));
        var (x, y) = PointOnCircle(random);
        var values = new float[Steps + 1];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)y;
            (x, y) = ((x * cos) - (y * sin), (x * sin) + (y * cos));
        }

        return new Sample(new Sequence(values.AsSpan(..^1)), new Sequence(values.AsSpan(1..))) { Mask = mask };
    }

    // A uniform point inside the circle, projected onto it: all directions are equally likely.
    private static (double X, double Y) PointOnCircle(SeededRandom random)
    {
        double x, y, square;
        do
        {
            x = (2 * random.NextDouble()) - 1;
            y = (2 * random.NextDouble()) - 1;
            square = (x * x) + (y * y);
        }
        while (square > 1 || square == 0);

        var radius = Math.Sqrt(square);
        return (x / radius, y / radius);
    }
}
