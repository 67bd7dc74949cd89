namespace SequenceToy.Tasks.StateMachines;

/// <summary>A task that reads elements of a mathematical group and outputs, at every step, all elements so far combined.</summary>
/// <remarks>
/// <para><code>
/// S3    102 021 102 120        102 moves items 0, 1, 2 to positions 1, 0, 2
///       102 201 210 021
///
/// Z60   50 20
///       50 10
/// </code></para>
/// <para>Formula: y_t = x₁ x₂ … x_t, the product in the group. For permutations, the first is applied first; for the minutes of a clock, it
/// is the sum modulo 60. Elements are drawn uniformly, one-hot; as many classes as elements; one target at every step.</para>
/// <para>Harder settings: more elements, an order that matters, longer sequences. A network has to learn all n² products of a group of n
/// elements: 36 for S3, 14,400 for S5 and 3,600 for Z60. The baseline predicts the element itself: correct at the first step, otherwise
/// one time in n.</para>
/// <para>Source: W. Merrill, J. Petty and A. Sabharwal, The Illusion of State in State-Space Models, ICML 2024, arXiv:2404.08819, and its
/// data, github.com/jopetty/word-problem: sequences of one length with uniformly drawn elements. Sequences of the larger groups are short
/// by default: a small network learns their products in seconds to half a minute, but fails on long sequences.</para>
/// </remarks>
public sealed record GroupWords : VariableLengthTask
{
    /// <summary>Creates the task for a group and a range of lengths.</summary>
    /// <param name="group">The group whose elements are combined. Default: S3.</param>
    /// <param name="lengths">The number of elements in a sequence, from 1 to 100000. Default: 16 for S3, 8 for Z60, 4 for S5.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public GroupWords(WordGroup group = WordGroup.S3, LengthRange? lengths = null)
    {
        Group = Require.Defined(group, nameof(group));
        Lengths = lengths ?? DefaultLengths(group);
        Target = TargetSpec.Class(Table.Order, TargetPlacement.EveryStep);
        Notes = new TaskNotes
        {
            Family = TaskFamily.StateMachines,
            Teaches = "Tracking a state: from each state, a single input can lead to any other.",
            Encoding =
                "Each step is an element of a mathematical group, one-hot, drawn uniformly. The group's operation combines two elements "
                + $"into one: {Operation(Group)} The class at each step is the combination of all elements so far.",
            InputSymbols = Table.Names,
            TargetSymbols = Table.Names,
        };
    }

    /// <summary>The group whose elements are combined.</summary>
    public WordGroup Group { get; }
    public override string LengthUnit => "elements";
    public override LengthRange Lengths { get; }

    /// <summary>The test lengths: from one above the longest training length to 12.5 times it.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond();

    public override string Id => Group switch
    {
        WordGroup.S3 => "group-s3",
        WordGroup.S5 => "group-s5",
        WordGroup.Z60 => "group-z60",
        _ => throw new InvalidOperationException($"There is no group {Group}."),
    };

    public override string Summary => Group == WordGroup.Z60
        ? "Turn the hand of a 60-hour clock, and output its position at every step."
        : $"Rearrange {(Group == WordGroup.S3 ? "three" : "five")} items repeatedly, and output the position of each at every step.";

    public override string Source =>
        "W. Merrill, J. Petty and A. Sabharwal, The Illusion of State in State-Space Models, ICML 2024, arXiv:2404.08819; "
        + "github.com/jopetty/word-problem";

    public override int Features => Table.Order;
    public override TargetSpec Target { get; }

    public override RecommendedSettings Recommended => FreshSamples.UntilSolved with
    {
        HiddenSize = Group == WordGroup.S3 ? 32 : 128,
        Samples = 2048,
        ValidationSplit = 0.5,
        Epochs = 600,
        BatchSize = Group == WordGroup.S3 ? 64 : 32,
        LearningRate = Group == WordGroup.S3 ? 0.01 : 0.005,
    };

    /// <summary>An accuracy of 99%.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) =>
        new("Predict the current element.", [new(Metric.Accuracy, (1 + ((lengths.Mean - 1) / Table.Order)) / lengths.Mean)])
        {
            Predict = BaselinePredictions.BySymbol(element => element),
        };

    public override TaskNotes Notes { get; }

    private FiniteGroup Table => FiniteGroup.Of(Group);

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random)
    {
        var table = Table;
        return TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var word = new int[length];
            var products = new int[word.Length];
            var product = 0;
            for (var t = 0; t < word.Length; t++)
            {
                word[t] = random.NextInt32(0, table.Order - 1);
                products[t] = product = table.Product(product, word[t]);
            }

            return new Sample(Sequence.OneHot(word, table.Order), Sequence.FromIntegers(products));
        });
    }

    private static string Operation(WordGroup group) => group switch
    {
        WordGroup.S3 or WordGroup.S5 =>
            "here, the first rearrangement is followed by the second. The digits of an element are the new positions of the items.",
        WordGroup.Z60 => "here, their sum modulo 60.",
        _ => throw new InvalidOperationException($"There is no group {group}."),
    };

    private static LengthRange DefaultLengths(WordGroup group) => group switch
    {
        WordGroup.S3 => new(16, 16),
        WordGroup.S5 => new(4, 4),
        WordGroup.Z60 => new(8, 8),
        _ => throw new InvalidOperationException($"There is no group {group}."),
    };
}
