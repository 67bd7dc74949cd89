namespace SequenceToy.Tasks.StateMachines;

/// <summary>Add two binary numbers: read both, then write the sum.</summary>
/// <remarks>
/// <para><code>
/// 1 0 + 1 1   _ _ _ _ _ _
///             0 0 1 # 0 0      1 + 3 = 4
/// </code></para>
/// <para>Formula: Σ yᵢ 2ⁱ = Σ aᵢ 2ⁱ + Σ bᵢ 2ⁱ. Both numbers and the sum stand with the least bit first; of the symbols in front of the
/// blanks one is the plus, which stands in each place with equal chance, and each number is at least 1 and may end in 0s. Four input
/// symbols, one-hot: 0, 1, plus, blank. Three classes: 0, 1, end. A question of n symbols is followed by n + 1 blanks, at which the sum is
/// written, then an end, then 0s. Training counts all answers at blanks; scores are about those up to the end.</para>
/// <para>What makes it harder: longer numbers, all of whose bits must be kept until the sum can be written. Guessing says 1: the last bit
/// of a sum always is 1.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, arXiv:2207.02098, who train on 1 to 40 symbols,
/// those below three without a plus, and test on 41 to 500. The default here is as much shorter as a small network learns.</para>
/// </remarks>
public sealed record BinaryAddition : VariableLengthTask
{
    private const int Plus = 2;
    private const int Blank = 3;
    private const int End = 2;

    // What guessing scores is worked out question by question, in time that grows with the cube.
    private const int LongestTraining = 1000;
    private readonly Derived<Baseline> guess;

    /// <summary>The task for a range of lengths.</summary>
    /// <param name="lengths">How many symbols a question has, the plus among them, from 3 to 1000. Default: 3 to 7.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public BinaryAddition(LengthRange? lengths = null)
    {
        Lengths = (lengths ?? new LengthRange(3, 7)).Within(3, LongestTraining);
        guess = new(() => BaselineOf(Lengths));
    }

    public override string LengthUnit => "symbols of the question";
    public override LengthRange Lengths { get; }

    /// <summary>From two numbers and a plus on.</summary>
    public override LengthRange AllowedLengths => new(3, LengthRange.Limit);

    /// <summary>From one more than trained on to three times as many.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(3L * Lengths.Longest);
    public override string Id => "binary-addition";
    public override string Summary => "Add two binary numbers: read both, then write the sum.";
    public override string Source => ChomskyHierarchy.Source;
    public override int Features => 4;
    public override TargetSpec Target { get; } = TargetSpec.Class(3, TargetPlacement.EveryStep);

    public override RecommendedSettings Recommended { get; } = FreshSamples.AllEpochs with
    {
        HiddenSize = 64,
        Samples = 2048,
        ValidationSplit = 0.5,
        Epochs = 120,
        BatchSize = 64,
    };

    /// <summary>At most one answer in a hundred wrong, up to the end of the sum.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline => guess.Value;

    /// <summary>What guessing scores on some lengths alone; null where one is above 1000, which takes too long to work out.</summary>
    /// <param name="lengths">The lengths, each with equal chance.</param>
    public override Baseline? BaselineFor(LengthRange lengths) => lengths.Longest <= LongestTraining ? BaselineOf(lengths) : null;

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches =
            "Calculating within the lengths seen is not knowing how to calculate: beyond them, a fixed memory cannot hold the numbers.",
        Encoding =
            "Each step is 0, 1, the plus or a blank, one-hot; numbers stand with the least bit first. At the blanks the answers are the "
            + "sum's bits, an end, then 0s; scores are about those up to the end. Lengths, and the plus's place, are drawn with equal "
            + "chance.",
        InputSymbols = ["0", "1", "+", "_"],
        AnswerSymbols = ["0", "1", "#"],
        Traps =
        [
            "The 0s after the end count in training but not in the scores.",
            "Half right is no memory at all: bits are as good as random, and chance is a half.",
        ],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var first = DrawNumber(random.NextInt32(1, length - 2), random);
            var second = DrawNumber(length - 1 - first.Length, random);
            int[] sum = [.. Sum(first, second), End];
            int[] blanks = [.. Enumerable.Repeat(Blank, length + 1)];
            var steps = length + blanks.Length;
            var answers = new int[steps];
            sum.CopyTo(answers, length);
            return new Sample(Sequence.OneHot([.. first, Plus, .. second, .. blanks], Features), Sequence.FromIntegers(answers))
            {
                Mask = [.. Enumerable.Range(0, steps).Select(t => t >= length)],
                ScoreMask = [.. Enumerable.Range(0, steps).Select(t => t >= length && t < length + sum.Length)],
            };
        });

    private static Baseline BaselineOf(LengthRange lengths) =>
        new("Always say 1.", [new(Metric.Accuracy, BinaryAdditionBaseline.ShareOfOnes(lengths))]) { Answers = BaselineAnswers.Always(1) };

    // Each number from 1 on that has room, with equal chance.
    private static int[] DrawNumber(int bits, SeededRandom random)
    {
        int[] number;
        do
        {
            number = Bits.Draw(bits, random);
        }
        while (!number.Contains(1));
        return number;
    }

    // Without 0s at the end, where the greatest bits are.
    private static int[] Sum(int[] first, int[] second)
    {
        var sum = new int[Math.Max(first.Length, second.Length) + 1];
        var carry = 0;
        for (var i = 0; i < sum.Length; i++)
        {
            var column = (i < first.Length ? first[i] : 0) + (i < second.Length ? second[i] : 0) + carry;
            (sum[i], carry) = (column % 2, column / 2);
        }

        return sum[..(Array.LastIndexOf(sum, 1) + 1)];
    }
}
