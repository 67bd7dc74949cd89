namespace SequenceToy.Tasks.StateMachines;

/// <summary>A task that reads two binary numbers, then writes their sum.</summary>
/// <remarks>
/// <para><code>
/// 1 0 + 1 1   _ _ _ _ _ _
///             0 0 1 # 0 0      1 + 3 = 4
/// </code></para>
/// <para>Formula: Σ yᵢ 2ⁱ = Σ aᵢ 2ⁱ + Σ bᵢ 2ⁱ. Both numbers and the sum start with the least significant bit. The plus has a uniformly
/// drawn position; each number is at least 1 and may end in 0s. Encoding: four input symbols, one-hot: 0, 1, plus, blank; three classes: 0,
/// 1, end. A question of n symbols is followed by n + 1 blanks, at which the targets are the sum's bits, an end, then 0s. Training uses all
/// targets at blanks; scores count the targets up to the end.</para>
/// <para>Harder settings: longer numbers, because all their bits must be remembered until the sum is written. The baseline always
/// predicts 1: the last bit of a sum is always 1.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, arXiv:2207.02098, who train on 1 to 40 symbols,
/// those below three without a plus, and test on 41 to 500. The shorter default here is what a small network learns.</para>
/// </remarks>
public sealed record BinaryAddition : VariableLengthTask
{
    private const int Plus = 2;
    private const int Blank = 3;
    private const int End = 2;

    // The time to compute the baseline grows with the square of the length.
    private const int LongestTraining = 1000;
    private readonly Derived<Baseline> baseline;

    /// <summary>Creates the task for a range of lengths.</summary>
    /// <param name="lengths">The number of symbols in a question, including the plus, from 3 to 1000. Default: 3 to 7.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public BinaryAddition(LengthRange? lengths = null)
    {
        Lengths = (lengths ?? new LengthRange(3, 7)).Within(3, LongestTraining);
        baseline = new(() => BaselineOf(Lengths));
    }

    public override string LengthUnit => "symbols of the question";
    public override LengthRange Lengths { get; }

    /// <summary>The allowed lengths: from 3 symbols, two numbers of one bit and a plus.</summary>
    public override LengthRange AllowedLengths => new(3, LengthRange.Limit);

    /// <summary>The test lengths: from one above the longest training length to three times it.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(3L * Lengths.Longest);
    public override string Id => "binary-addition";
    public override string Summary => "Read two binary numbers, then write their sum.";
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

    /// <summary>An accuracy of 99%, up to the end of the sum.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline => baseline.Value;

    /// <summary>Computes the baseline for a range of lengths; null for lengths above 1000, which take too long.</summary>
    /// <param name="lengths">The lengths, drawn uniformly.</param>
    public override Baseline? BaselineFor(LengthRange lengths) => lengths.Longest <= LongestTraining ? BaselineOf(lengths) : null;

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches =
            "Adding within the training lengths is not learning to add: a memory of fixed size cannot store longer numbers.",
        Encoding =
            "Each step is 0, 1, the plus or a blank, one-hot; numbers start with the least significant bit. At the blanks the targets are "
            + "the sum's bits, an end, then 0s; scores count those up to the end. Lengths, and the position of the plus, are drawn "
            + "uniformly.",
        InputSymbols = ["0", "1", "+", "_"],
        TargetSymbols = ["0", "1", "#"],
        Traps =
        [
            "The 0s after the end count in training but not in the scores.",
            "An accuracy of one half shows no memory: the bits are nearly random, so a constant prediction is correct half of the time.",
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
        new("Always predict 1.", [new(Metric.Accuracy, BinaryAdditionBaseline.ShareOfOnes(lengths))])
        {
            Predict = BaselinePredictions.Always(1),
        };

    // Drawn uniformly from the numbers of the given number of bits, without 0.
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

    // Without 0s at the end, the most significant bits.
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
