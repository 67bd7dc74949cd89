namespace SequenceToy.Tasks.Memory;

/// <summary>Remember the second symbol until the trigger comes, through distractors of which no one knows how many.</summary>
/// <remarks>
/// <para><code>
/// b x a3 a1 a3 a2 a2 e      →  x
/// b y a2 a4 a1 a3 a1 a4 e   →  y
/// </code></para>
/// <para>Rule: b, then x or y, then q + k of the distractors a1 … ap, each with equal chance, then the trigger e; the answer is the x or y.
/// k is how often in a row chance says "one more", nine times
/// in ten. Steps are one-hot symbols, p + 4 features; two classes, after the last step.</para>
/// <para>What makes it harder: more steps to the answer, and fewer kinds of distractors, each of which then comes more often. Guessing is
/// right half of the time.</para>
/// <para>Source: S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997), DOI 10.1162/neco.1997.9.8.1735,
/// experiment 2c.</para>
/// </remarks>
public sealed record LongLagWithDistractors : SequenceTask
{
    /// <summary>The task for a number of distractors and of their kinds.</summary>
    /// <param name="lag">q, the fewest distractors of a sequence, from 1. Default: 50.</param>
    /// <param name="kinds">p, how many kinds of distractors there are, from 1. Default: 50.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public LongLagWithDistractors(int lag = 50, int kinds = 50)
    {
        Lag = Require.Between(lag, 1, LengthRange.Limit, name: nameof(lag));
        Kinds = Require.Between(kinds, 1, 10_000, name: nameof(kinds));
        Notes = new TaskNotes
        {
            Family = TaskFamily.Memory,
            Teaches = "Keeping one symbol of many, without knowing for how long.",
            Encoding =
                "One-hot symbols: the distractors, then e, b, x and y; two classes after the trigger e, which is the last step. "
                + "Distractors follow on distractors nine times in ten once the fewest are there.",
            InputSymbols = [.. Enumerable.Range(1, Kinds).Select(i => FormattableString.Invariant($"a{i}")), "e", "b", "x", "y"],
            AnswerSymbols = ["x", "y"],
            Published = (Lag, Kinds) switch
            {
                (50, 50) => [LongShortTermMemory.Needed("2c", "q = 50, p = 50", 30_000)],
                (1000, 1000) => [LongShortTermMemory.Needed("2c", "q = 1000, p = 1000", 49_000)],
                _ => [],
            },
        };
    }

    /// <summary>The fewest distractors of a sequence.</summary>
    public int Lag { get; }

    /// <summary>How many kinds of distractors there are.</summary>
    public int Kinds { get; }
    public override string Id => "long-lag-2c";
    public override string Summary => "Remember the second symbol until the trigger comes, through any number of distractors.";
    public override string Source => $"{LongShortTermMemory.Source}, experiment 2c";
    public override int Features => Kinds + 4;
    public override TargetSpec Target { get; } = TargetSpec.Class(2);

    public override RecommendedSettings Recommended { get; } =
        FreshSamples.UntilSolved with { Samples = 2000, ValidationSplit = 0.5, ForgetBias = 5, LearningRate = 0.005 };

    /// <summary>Every answer right.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 1);
    public override Baseline Baseline { get; } = EqualChances.Of(2, "Always say x.");

    /// <summary>Two and ten times as many distractors.</summary>
    public override ValueList<TaskCondition> Conditions =>
    [
        new("twice as many distractors", new LongLagWithDistractors(Math.Min(2 * Lag, LengthRange.Limit), Kinds)),
        new("ten times as many distractors", new LongLagWithDistractors(Math.Min(10 * Lag, LengthRange.Limit), Kinds)),
    ];

    public override TaskNotes Notes { get; }

    /// <summary>The first symbol, always the same, and the distractors that every sequence has.</summary>
    public override ValueList<int> IgnoredSteps => [0, .. Enumerable.Range(2, Lag)];

    public override SequenceDataset Generate(int count, SeededRandom random)
    {
        // The distractors come first, so that a1 is symbol 0.
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
