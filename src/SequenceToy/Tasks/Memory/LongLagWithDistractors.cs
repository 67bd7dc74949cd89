namespace SequenceToy.Tasks.Memory;

/// <summary>The long-lag task: remember the second symbol until the trigger, over a random number of distractors.</summary>
/// <remarks>
/// <para><code>
/// b x a3 a1 a3 a2 a2 e      →  x
/// b y a2 a4 a1 a3 a1 a4 e   →  y
/// </code></para>
/// <para>Rule: b, then x or y, then q + k distractors, drawn uniformly from a1 … ap, then the trigger e; the target is the x or y. k has a
/// geometric distribution: one more distractor follows with probability 0.9. Steps are one-hot symbols, p + 4 features; two
/// classes, after the last step.</para>
/// <para>Difficulty: grows with the lag and with fewer kinds of distractors, which then repeat more. The baseline accuracy is 50%.</para>
/// <para>Source: S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997), DOI 10.1162/neco.1997.9.8.1735,
/// experiment 2c.</para>
/// </remarks>
public sealed record LongLagWithDistractors : SequenceTask
{
    /// <summary>Creates the task for a minimum number and a number of kinds of distractors.</summary>
    /// <param name="lag">The minimum number q of distractors per sequence, at least 1. Default: 50.</param>
    /// <param name="kinds">The number p of kinds of distractors, from 1 to 10000. Default: 50.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public LongLagWithDistractors(int lag = 50, int kinds = 50)
    {
        Lag = Require.Between(lag, 1, LengthRange.Limit, name: nameof(lag));
        Kinds = Require.Between(kinds, 1, 10_000, name: nameof(kinds));
        Notes = new TaskNotes
        {
            Family = TaskFamily.Memory,
            Teaches = "Keeping one symbol of many over an unknown number of steps.",
            Encoding =
                "One-hot symbols: the distractors, then e, b, x and y; two classes after the trigger e, which is the last step. "
                + "After the minimum number of distractors, another one follows with probability 0.9.",
            InputSymbols = [.. Enumerable.Range(1, Kinds).Select(i => FormattableString.Invariant($"a{i}")), "e", "b", "x", "y"],
            TargetSymbols = ["x", "y"],
            Published = (Lag, Kinds) switch
            {
                (50, 50) => [LongShortTermMemory.Needed("2c", "q = 50, p = 50", 30_000)],
                (1000, 1000) => [LongShortTermMemory.Needed("2c", "q = 1000, p = 1000", 49_000)],
                _ => [],
            },
        };
    }

    /// <summary>The minimum number of distractors per sequence.</summary>
    public int Lag { get; }

    /// <summary>The number of kinds of distractors.</summary>
    public int Kinds { get; }
    public override string Id => "long-lag-2c";
    public override string Summary => "Remember the second symbol until a trigger symbol, over any number of distractors.";
    public override string Source => $"{LongShortTermMemory.Source}, experiment 2c";
    public override int Features => Kinds + 4;
    public override TargetSpec Target { get; } = TargetSpec.Class(2);

    public override RecommendedSettings Recommended { get; } =
        FreshSamples.UntilSolved with { Samples = 2000, ValidationSplit = 0.5, ForgetBias = 5, LearningRate = 0.005 };

    /// <summary>An accuracy of 100%: every prediction is correct.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 1);
    public override Baseline Baseline { get; } = EqualChances.Of(2, "Always predict x.");

    /// <summary>Sequences with 2 and 10 times as many distractors.</summary>
    public override ValueList<TaskCondition> Conditions =>
    [
        new("twice as many distractors", new LongLagWithDistractors(Math.Min(2 * Lag, LengthRange.Limit), Kinds)),
        new("ten times as many distractors", new LongLagWithDistractors(Math.Min(10 * Lag, LengthRange.Limit), Kinds)),
    ];

    public override TaskNotes Notes { get; }

    /// <summary>The constant first symbol and the distractors that every sequence contains.</summary>
    public override ValueList<int> IgnoredSteps => [0, .. Enumerable.Range(2, Lag)];

    public override SequenceDataset Generate(int count, SeededRandom random)
    {
        // The distractors have the first indexes, so a1 is symbol 0.
        var (e, b, x) = (Kinds, Kinds + 1, Kinds + 2);
        return TaskSamples.Draw(this, count, random, () =>
        {
            var answer = random.NextInt32(0, 1);
            var symbols = new List<int> { b, x + answer };
            for (var i = 0; i < Lag || random.NextInt32(1, 10) <= 9; i++)
            {
                symbols.Add(random.NextInt32(0, Kinds - 1));
            }

            symbols.Add(e);
            return new Sample(Sequence.OneHot(symbols.ToArray(), Features), [answer]);
        });
    }
}
