namespace SequenceToy.Tasks.StateMachines;

/// <summary>Multiply the elements of a group, and say the product so far at every step.</summary>
/// <remarks>
/// <para><code>
/// S3    102 021 102 120        102 puts things 0, 1, 2 in places 1, 0, 2
///       102 201 210 021
///
/// Z60   50 20
///       50 10
/// </code></para>
/// <para>Formula: y_t = x₁ x₂ … x_t: of permutations the first is done first; of the hours of a clock the sum modulo 60. Elements are drawn
/// with equal chance, one-hot; as many classes as elements; one answer at every step.</para>
/// <para>What makes it harder: more elements, an order that matters, longer words. A network has to learn each of the products, of which a
/// group of n elements has n²:
/// 36, 14,400 and 3,600. Without memory one says the element itself: right at the first step, otherwise one time in n.</para>
/// <para>Source: W. Merrill, J. Petty and A. Sabharwal, The Illusion of State in State-Space Models, ICML 2024, arXiv:2404.08819, and its
/// data, github.com/jopetty/word-problem: words of one length, in which each element is drawn with equal chance. Words of the larger groups
/// are short by default: a small network learns their products in seconds to half a minute, but not to go on for long.</para>
/// </remarks>
public sealed record GroupWords : VariableLengthTask
{
    /// <summary>The task for a group and a range of lengths.</summary>
    /// <param name="group">The group. Default: S3.</param>
    /// <param name="lengths">How many elements a word has. Default: 16, with Z60 8, with S5 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public GroupWords(WordGroup group = WordGroup.S3, LengthRange? lengths = null)
    {
        Group = Require.Defined(group, nameof(group));
        Lengths = lengths ?? DefaultLengths(group);
        Target = TargetSpec.Class(Table.Order, TargetPlacement.EveryStep);
        Notes = new TaskNotes
        {
            Family = TaskFamily.StateMachines,
            Teaches = "Keeping a state when every input can turn it into any other.",
            Encoding =
                "Each step is an element of the group, one-hot, each with equal chance; the class at each step is the product of the "
                + "elements so far, the first applied first.",
            InputSymbols = Table.Names,
            AnswerSymbols = Table.Names,
        };
    }

    /// <summary>The group whose elements are multiplied.</summary>
    public WordGroup Group { get; }
    public override string LengthUnit => "elements";
    public override LengthRange Lengths { get; }

    /// <summary>From one more than trained on to 12½ times as many.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond();

    public override string Id => Group switch
    {
        WordGroup.S3 => "group-s3",
        WordGroup.S5 => "group-s5",
        WordGroup.Z60 => "group-z60",
        _ => throw new InvalidOperationException($"There is no group {Group}."),
    };

    /// <summary>One plain sentence that says what to do.</summary>
    public override string Summary => Group == WordGroup.Z60
        ? "Turn the hand of a clock of 60 hours, and say at every step where it stands."
        : $"Rearrange {(Group == WordGroup.S3 ? "three" : "five")} things again and again, and say at every step how they lie.";

    public override string Source =>
        "W. Merrill, J. Petty and A. Sabharwal, The Illusion of State in State-Space Models, ICML 2024, arXiv:2404.08819; "
        + "github.com/jopetty/word-problem";

    public override int Features => Table.Order;
    public override TargetSpec Target { get; }

    /// <summary>Settings known to learn the task.</summary>
    public override RecommendedSettings Recommended => FreshSamples.UntilSolved with
    {
        HiddenSize = Group == WordGroup.S3 ? 32 : 128,
        Samples = 2048,
        ValidationSplit = 0.5,
        Epochs = 600,
        BatchSize = Group == WordGroup.S3 ? 64 : 32,
        LearningRate = Group == WordGroup.S3 ? 0.01 : 0.005,
    };

    /// <summary>At most one answer in a hundred wrong.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) =>
        new("Say the element itself.", [new(Metric.Accuracy, (1 + ((lengths.Mean - 1) / Table.Order)) / lengths.Mean)])
        {
            Answers = BaselineAnswers.BySymbol(element => element),
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

    private static LengthRange DefaultLengths(WordGroup group) => group switch
    {
        WordGroup.S3 => new(16, 16),
        WordGroup.S5 => new(4, 4),
        WordGroup.Z60 => new(8, 8),
        _ => throw new InvalidOperationException($"There is no group {group}."),
    };
}
