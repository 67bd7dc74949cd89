namespace SequenceToy.Tasks.Memory;

/// <summary>The recall task: at every step, output the symbol from k steps ago.</summary>
/// <remarks>
/// <para><code>
/// input    C A D D B A C
/// target   . . . C A D D      three steps back
/// </code></para>
/// <para>Formula: y_t = x_(t−k); the first k targets are masked. Symbols are equally likely; steps are one-hot, and there are as many
/// classes as symbols.</para>
/// <para>Difficulty: grows with k: the network must store k symbols in order. The baseline accuracy is 1 / (number of symbols).</para>
/// <para>Source: RepeatPrevious of S. Morad et al., POPGym: Benchmarking Partially Observable Reinforcement Learning, ICLR 2023,
/// arXiv:2303.01859, without its rewards: the suits of 52 cards, three steps back, are its easy level. The published task deals a complete
/// deck; here each symbol is drawn independently.</para>
/// </remarks>
public sealed record RecallBack : VariableLengthTask
{
    /// <summary>Creates the task for a delay, a number of symbols and a sequence length.</summary>
    /// <param name="delay">The delay k in steps, at least 1. Default: 3.</param>
    /// <param name="symbols">The number of different symbols, from 2 to 26. Default: 4.</param>
    /// <param name="steps">The number of steps per sequence, above <paramref name="delay"/>. Default: 52.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public RecallBack(int delay = 3, int symbols = 4, int steps = 52)
    {
        Delay = Require.Between(delay, 1, LengthRange.Limit - 1, name: nameof(delay));
        Symbols = Require.Between(symbols, 2, 26, name: nameof(symbols));
        Steps = Require.Between(steps, delay + 1, LengthRange.Limit, "above delay", nameof(steps));
        Target = TargetSpec.Class(symbols, TargetPlacement.EveryStep);
        Baseline = EqualChances.Of(symbols, "Always predict A.");
        ValueList<string> letters = [.. Enumerable.Range(0, symbols).Select(i => ((char)('A' + i)).ToString())];
        Notes = new TaskNotes
        {
            Family = TaskFamily.Memory,
            Teaches = "Keeping a queue in the hidden state: at each step one symbol enters and one leaves.",
            Encoding =
                "One-hot symbols; the class at each step is the symbol from k steps before. The first k targets are masked: not used "
                + "in the loss and not scored.",
            InputSymbols = letters,
            TargetSymbols = letters,
            Traps = ["POPGym counts the current card as the first: its k = 4 means three steps back."],
        };
    }

    /// <summary>The delay k in steps.</summary>
    public int Delay { get; }

    /// <summary>The number of different symbols.</summary>
    public int Symbols { get; }

    /// <summary>The number of steps per sequence in training.</summary>
    public int Steps { get; }
    public override string LengthUnit => "symbols";
    public override LengthRange Lengths => new(Steps, Steps);

    /// <summary>The allowed lengths: from <see cref="Delay"/> + 1, with one scored prediction.</summary>
    public override LengthRange AllowedLengths => new(Delay + 1, LengthRange.Limit);

    /// <summary>The test lengths: from one symbol more than in training to 10 times as many.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(10L * Steps);
    public override string Id => "recall-k-back";
    public override string Summary => FormattableString.Invariant($"At every step, output the symbol from {Delay} steps ago.");

    public override string Source =>
        "S. Morad et al., POPGym: Benchmarking Partially Observable Reinforcement Learning, ICLR 2023, arXiv:2303.01859, RepeatPrevious";

    public override int Features => Symbols;
    public override TargetSpec Target { get; }
    public override RecommendedSettings Recommended { get; } = FreshSamples.UntilSolved with { HiddenSize = 32 };

    /// <summary>An accuracy of 99%.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline { get; }

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    public override TaskNotes Notes { get; }

    /// <summary>All steps except the one that the last target repeats.</summary>
    public override ValueList<int> IgnoredSteps => [.. Enumerable.Range(0, Steps).Where(step => step != Steps - 1 - Delay)];

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var symbols = new int[length];
            var answers = new int[symbols.Length];
            for (var step = 0; step < symbols.Length; step++)
            {
                symbols[step] = random.NextInt32(0, Symbols - 1);
                answers[step] = step < Delay ? 0 : symbols[step - Delay];
            }

            return new Sample(
                Sequence.OneHot(symbols, Symbols),
                Sequence.FromIntegers(answers))
            { Mask = [.. symbols.Select((_, step) => step >= Delay)] };
        });
}
