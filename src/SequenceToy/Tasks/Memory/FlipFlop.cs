namespace SequenceToy.Tasks.Memory;

/// <summary>The flip-flop task: store one bit, read it, and ignore other bits in between.</summary>
/// <remarks>
/// <para><code>
/// input    w 1 i 0 r 1 w 0 i 1 r
/// target   . . . . 1 . . . . . 0
/// </code></para>
/// <para>Rule: instructions w, r and i (write, read, ignore), each followed by a bit. After r comes the bit written last; every other bit
/// is 0 or 1 with equal probability. The first instruction is w, the last r. The others are i with probability p, otherwise w or r with
/// equal probability. The target at each r is the bit that follows it, one of two classes; no other target counts. The bit after the last r
/// is not shown. Steps are one-hot symbols w, r, i, 0, 1.</para>
/// <para>Difficulty: grows with p (more to ignore) and with the length. The baseline accuracy is 50%.</para>
/// <para>Source: B. Liu et al., Exposing Attention Glitches with Flip-Flop Language Modeling, NeurIPS 2023, arXiv:2306.00946: trained on p
/// = 0.8, tested on 0.8, 0.98 (sparse) and 0.1 (dense), with 256 instructions; the default here is 32.</para>
/// </remarks>
public sealed record FlipFlop : VariableLengthTask
{
    private const int Write = 0;
    private const int Read = 1;
    private const int Ignore = 2;
    private const int Zero = 3;
    private const int MaxInstructions = LengthRange.Limit / 2;

    /// <summary>Creates the task for a share of ignored instructions and a sequence length.</summary>
    /// <param name="ignored">The probability p of the instruction i (ignore), from 0 to 1. Default: 0.8.</param>
    /// <param name="instructions">The number of instructions per sequence, from 2 to 50000. Default: 32.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public FlipFlop(double ignored = 0.8, int instructions = 32)
    {
        Ignored = Require.Between(ignored, 0, 1, nameof(ignored));
        Instructions = Require.Between(instructions, 2, MaxInstructions, name: nameof(instructions));
    }

    /// <summary>The probability of the instruction i (ignore).</summary>
    public double Ignored { get; }

    /// <summary>The number of instructions per sequence in training.</summary>
    public int Instructions { get; }
    public override string LengthUnit => "instructions";
    public override LengthRange Lengths => new(Instructions, Instructions);

    /// <summary>The allowed lengths: at least 2 instructions, the first write and the last read.</summary>
    public override LengthRange AllowedLengths => new(2, MaxInstructions);

    /// <summary>The test lengths: from one instruction more than in training to 8 times as many, at most 50000.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(8L * Instructions, MaxInstructions);
    public override string Id => "flip-flop";
    public override string Summary => "Store one bit, read it back, and ignore other bits in between.";
    public override string Source =>
        "B. Liu et al., Exposing Attention Glitches with Flip-Flop Language Modeling, NeurIPS 2023, arXiv:2306.00946";
    public override int Features => 5;
    public override TargetSpec Target { get; } = TargetSpec.Class(2, TargetPlacement.EveryStep);
    public override RecommendedSettings Recommended { get; } = FreshSamples.UntilSolved with { ForgetBias = 1 };

    /// <summary>An accuracy of 100%: every bit is read correctly.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 1);
    public override Baseline Baseline { get; } = EqualChances.Of(2, "Always predict 0.");

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    /// <summary>The sparse and dense sequences of the paper.</summary>
    public override ValueList<TaskCondition> Conditions =>
    [
        new("sparse, 98% ignored", new FlipFlop(0.98, Instructions)),
        new("dense, 10% ignored", new FlipFlop(0.1, Instructions)),
    ];

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Memory,
        Teaches =
            "Writing, keeping and reading one bit over any length: an LSTM's gates do this, while attention makes sporadic errors.",
        Encoding =
            "One-hot symbols w, r, i, 0, 1: an instruction, then its bit. The class at r is the next bit; no other step counts.",
        InputSymbols = ["w", "r", "i", "0", "1"],
        TargetSymbols = ["0", "1"],
        Traps =
        [
            "Most symbols are random and cannot be predicted: only the reads show whether the bit was kept.",
            "The bit after a read is also an input, so only the steps since the last read or write must be bridged.",
        ],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, instructions => Draw(instructions, random));

    private Sample Draw(int instructions, SeededRandom random)
    {
        var (symbols, answers, reads) = (new int[2 * instructions], new int[2 * instructions], new bool[2 * instructions]);
        var memory = 0;
        for (var i = 0; i < instructions; i++)
        {
            var instruction = i == 0 ? Write : i == instructions - 1 ? Read : Instruction(random);
            var bit = instruction == Read ? memory : random.NextInt32(0, 1);
            memory = instruction == Ignore ? memory : bit;
            (symbols[2 * i], symbols[(2 * i) + 1]) = (instruction, Zero + bit);
            (answers[2 * i], reads[2 * i]) = instruction == Read ? (bit, true) : (0, false);
        }

        return new Sample(
            Sequence.OneHot(symbols.AsSpan(..^1), Features),
            Sequence.FromIntegers(answers.AsSpan(..^1)))
        { Mask = ValueList.Create<bool>(reads.AsSpan(..^1)) };
    }

    private int Instruction(SeededRandom random) => random.NextDouble() < Ignored ? Ignore : random.NextInt32(Write, Read);
}
