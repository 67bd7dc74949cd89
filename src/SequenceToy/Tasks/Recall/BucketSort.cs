using System.Globalization;

namespace SequenceToy.Tasks.Recall;

/// <summary>A task that reads a string of digits, then outputs them sorted, the smallest first.</summary>
/// <remarks>
/// <para><code>
/// read    3 0 4 0 1 _ _ _ _ _
/// write             0 0 1 3 4
/// </code></para>
/// <para>Formula: y is x sorted, y_i ≤ y_{i+1}. Encoding: the digits and the empty symbol, one-hot; n steps of reading, whose targets do
/// not count, then n of writing; one class per digit.</para>
/// <para>Harder settings: more kinds of digits, and longer strings. The rule applies to any length: the network has to count each kind and
/// need not remember their order. The paper has five kinds and trains on lengths 1 to 40. The baseline's accuracy is 1 / kinds, and its
/// cross-entropy ln kinds: 0.2 and 1.61 for five.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, "bucket sort", arXiv:2207.02098.</para>
/// </remarks>
public sealed record BucketSort : VariableLengthTask
{
    /// <summary>Creates the task for a range of lengths and a number of different digits.</summary>
    /// <param name="lengths">The number of digits in a string, from 1 to 99999. Default: 1 to 40.</param>
    /// <param name="kinds">The number of different digits, from 2 to 10. Default: 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public BucketSort(LengthRange? lengths = null, int kinds = 5)
    {
        Lengths = StringRewriting.Allowed(lengths ?? new LengthRange(1, 40));
        Kinds = Require.Between(kinds, 2, 10, name: nameof(kinds));
        Target = TargetSpec.Class(kinds, TargetPlacement.EveryStep);
        var digits = Enumerable.Range(0, kinds).Select(digit => digit.ToString(CultureInfo.InvariantCulture)).ToArray();
        Notes = new TaskNotes
        {
            Family = TaskFamily.Recall,
            Teaches = "Counting instead of remembering the order: strings slightly longer than those in training lose little accuracy.",
            Encoding = StringRewriting.Encoding($"0 to {digits[^1]}", "n"),
            InputSymbols = [.. digits, "_"],
            TargetSymbols = ValueList.Create<string>(digits),
            Traps =
            [
                "Rising evenly from the lowest digit to the highest, whatever the input, is correct more than half of the time. "
                + "A score far above the baseline does not show that the network uses its input.",
            ],
        };
    }

    /// <summary>The number of different digits.</summary>
    public int Kinds { get; }
    public override string LengthUnit => "digits to sort";
    public override LengthRange Lengths { get; }

    /// <summary>The test lengths: from one digit above the longest training length to 40. If the longest training length is 40 or more, to
    /// 12.5 times it.</summary>
    public override LengthRange TestLengths => StringRewriting.LengthsBeyond(Lengths);
    public override string Id => "bucket-sort";
    public override string Summary => "Read a string of digits, then output them sorted, the smallest first.";
    public override string Source => ChomskyHierarchy.Source;
    public override int Features => Kinds + 1;
    public override TargetSpec Target { get; }
    public override RecommendedSettings Recommended { get; } = RecallSettings.AllEpochs with { Epochs = 80 };

    /// <summary>An accuracy of 99% on the training lengths.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline => EqualChances.Of(Kinds, "Always predict 0.");

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    public override TaskNotes Notes { get; }

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        StringRewriting.Draw(this, count, lengths, random, read => [.. read.Order()]);
}
