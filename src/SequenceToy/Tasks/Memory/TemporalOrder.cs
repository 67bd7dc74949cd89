namespace SequenceToy.Tasks.Memory;

/// <summary>The temporal-order task: classify the order of the Xs and Ys scattered among other symbols.</summary>
/// <remarks>
/// <para><code>
/// E b d X a c a b Y c B      →  XY
/// E d Y c c b a Y b a d B    →  YY
/// </code></para>
/// <para>Rule: E, then symbols from a, b, c and d, then B. Two or three distant positions contain X or Y instead, and the class is their
/// order: 4 classes for two, 8 for three. With T = 100 the length is from 100 to 110. The positions, counted from 1, are from 10 to 20 and
/// 50 to 60 (experiment 6a), or 10 to 20, 33 to 43 and 66 to 76 (6b); they scale with T. All choices are equally likely. Steps are one-hot
/// symbols, 8 features; one class, after the last step.</para>
/// <para>Difficulty: grows with T and with three positions instead of two. The baseline accuracy is 1/4 or 1/8.</para>
/// <para>Source: S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997), DOI 10.1162/neco.1997.9.8.1735,
/// experiments 6a and 6b.</para>
/// </remarks>
public sealed record TemporalOrder : SequenceTask
{
    private const int X = 4;
    private const int E = 6;
    private const int B = 7;

    /// <summary>Creates the task for a number of positions and a sequence length.</summary>
    /// <param name="positions">The number of positions with X or Y, 2 or 3. Default: 2.</param>
    /// <param name="steps">The length T of the shortest sequence, at least 20. Default: 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public TemporalOrder(int positions = 2, int steps = 100)
    {
        Positions = Require.Between(positions, 2, 3, name: nameof(positions));
        Steps = Require.Between(steps, 20, LengthRange.Limit * 10 / 11, name: nameof(steps));
        Target = TargetSpec.Class(1 << positions);
        Baseline = EqualChances.Of(Target.Size, "Always predict the same order.");
        Notes = new TaskNotes
        {
            Family = TaskFamily.Memory,
            Teaches = "Keeping symbols and their order: the second symbol must not overwrite the first.",
            Encoding =
                "One-hot symbols a, b, c, d, X, Y, E, B; E is first and B last. The class, after the last step, is the order of the Xs "
                + "and Ys. Lengths are uniform from T to T + T/10.",
            InputSymbols = ["a", "b", "c", "d", "X", "Y", "E", "B"],
            TargetSymbols = [.. Enumerable.Range(0, Target.Size).Select(Order)],
            Traps =
            [
                "The paper counts a prediction as wrong when any output has an error above 0.3; here only the most likely class counts, "
                + "which is easier.",
            ],
            Published = (positions, steps) switch
            {
                (2, 100) => [LongShortTermMemory.Needed("6a", "T = 100; 1 of 2560 test sequences wrong", 31_390)],
                (3, 100) => [LongShortTermMemory.Needed("6b", "T = 100; 2 of 2560 test sequences wrong", 571_100)],
                _ => [],
            },
        };
    }

    /// <summary>The number of positions with X or Y.</summary>
    public int Positions { get; }

    /// <summary>The length T of the shortest sequence.</summary>
    public int Steps { get; }
    public override string Id => Positions == 2 ? "temporal-order-6a" : "temporal-order-6b";

    public override string Summary =>
        $"{(Positions == 2 ? "Two" : "Three")} symbols, each X or Y, are hidden among others; output them in order.";

    public override string Source => $"{LongShortTermMemory.Source}, experiment {(Positions == 2 ? "6a" : "6b")}";
    public override int Features => 8;
    public override TargetSpec Target { get; }

    public override RecommendedSettings Recommended { get; } =
        FreshSamples.UntilSolved with
        {
            HiddenSize = 32,
            ForgetBias = 3,
            Samples = 2000,
            ValidationSplit = 0.5,
            Epochs = 500,
            LearningRate = 0.005
        };

    /// <summary>An accuracy of at least 99.9%; the paper's networks had 1 or 2 of 2560 predictions wrong.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);
    public override Baseline Baseline { get; }
    public override TaskNotes Notes { get; }

    /// <summary>All steps that never contain X or Y, except the end, whose position varies.</summary>
    public override ValueList<int> IgnoredSteps
    {
        get
        {
            var stretches = Stretches;
            return [.. Enumerable.Range(0, Steps - 1)
                .Where(step => !Array.Exists(stretches, start => step + 1 >= start && step + 1 <= start + (Steps / 10)))];
        }
    }

    // The first steps, counted from 1, of the ranges in which the positions are drawn; each range has T/10 + 1 steps.
    private int[] Stretches => Positions == 2 ? [Steps / 10, Steps / 2] : [Steps / 10, Steps / 3, 2 * Steps / 3];

    public override SequenceDataset Generate(int count, SeededRandom random)
    {
        var stretches = Stretches;
        var lengths = new LengthRange(Steps, Steps + (Steps / 10));
        return TaskSamples.Draw(this, count, random, () =>
        {
            var symbols = new int[lengths.Draw(random)];
            for (var i = 1; i < symbols.Length - 1; i++)
            {
                symbols[i] = random.NextInt32(0, 3);
            }

            (symbols[0], symbols[^1]) = (E, B);
            var order = 0;
            foreach (var start in stretches)
            {
                var isY = random.NextInt32(0, 1);
                symbols[random.NextInt32(start, start + (Steps / 10)) - 1] = X + isY;
                order = (2 * order) + isY;
            }

            return new Sample(Sequence.OneHot(symbols, Features), [order]);
        });
    }

    private string Order(int order) =>
        string.Concat(Enumerable.Range(0, Positions).Select(position => (order >> (Positions - 1 - position)) % 2 == 0 ? 'X' : 'Y'));
}
