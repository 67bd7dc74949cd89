namespace SequenceToy.Tasks.Memory;

/// <summary>At every step, say the symbol that came a few steps ago.</summary>
/// <remarks>
/// <para><code>
/// input    C A D D B A C
/// answer   . . . C A D D      three steps back
/// </code></para>
/// <para>Formula: y_t = x_(t−k); the first k answers do not count. Symbols have equal chance; steps are one-hot, and there are as many
/// classes as symbols.</para>
/// <para>What makes it harder: a larger k, for the network must hold that many symbols at once, in their order. Guessing is right once in
/// as many times as there are symbols.</para>
/// <para>Source: RepeatPrevious of S. Morad et al., POPGym: Benchmarking Partially Observable Reinforcement Learning, ICLR 2023,
/// arXiv:2303.01859, without its rewards: the suits of 52 cards, three
/// steps back, are its easy level. There a deck is dealt to its end; here each symbol is drawn by itself.</para>
/// </remarks>
public sealed record RecallBack : VariableLengthTask
{
    /// <summary>The task for a distance, a number of symbols and a length.</summary>
    /// <param name="delay">k, how many steps ago, from 1. Default: 3.</param>
    /// <param name="symbols">How many symbols there are, from 2 to 26. Default: 4.</param>
    /// <param name="steps">Symbols per sequence, above <paramref name="delay"/>. Default: 52.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public RecallBack(int delay = 3, int symbols = 4, int steps = 52)
    {
        Delay = Require.Between(delay, 1, LengthRange.Limit - 1, name: nameof(delay));
        Symbols = Require.Between(symbols, 2, 26, name: nameof(symbols));
        Steps = Require.Between(steps, delay + 1, LengthRange.Limit, "above delay", nameof(steps));
        Target = TargetSpec.Class(symbols, TargetPlacement.EveryStep);
        Baseline = EqualChances.Of(symbols, "Always say A.");
        ValueList<string> letters = [.. Enumerable.Range(0, symbols).Select(i => ((char)('A' + i)).ToString())];
        Notes = new TaskNotes
        {
            Family = TaskFamily.Memory,
            Teaches = "A queue in the state: each step one symbol enters, one leaves, and the others move up.",
            Encoding = "One-hot symbols; at every step but the first few the class is the symbol that came so many steps before.",
            InputSymbols = letters,
            AnswerSymbols = letters,
            Traps = ["POPGym's k counts the card just seen as the first: its k = 4 is three steps back."],
        };
    }

    /// <summary>How many steps ago.</summary>
    public int Delay { get; }

    /// <summary>How many symbols there are.</summary>
    public int Symbols { get; }

    /// <summary>Symbols per sequence.</summary>
    public int Steps { get; }
    public override string LengthUnit => "symbols";
    public override LengthRange Lengths => new(Steps, Steps);

    /// <summary>From the first symbol asked for on.</summary>
    public override LengthRange AllowedLengths => new(Delay + 1, LengthRange.Limit);

    /// <summary>From one symbol more than trained on to ten times as many.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(10L * Steps);
    public override string Id => "recall-k-back";
    public override string Summary => "At every step, say the symbol that came a few steps ago.";

    public override string Source =>
        "S. Morad et al., POPGym: Benchmarking Partially Observable Reinforcement Learning, ICLR 2023, arXiv:2303.01859, RepeatPrevious";

    public override int Features => Symbols;
    public override TargetSpec Target { get; }
    public override RecommendedSettings Recommended { get; } = FreshSamples.UntilSolved with { HiddenSize = 32 };

    /// <summary>99% of the answers right.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline { get; }

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    public override TaskNotes Notes { get; }

    /// <summary>All but the one the last answer repeats.</summary>
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
