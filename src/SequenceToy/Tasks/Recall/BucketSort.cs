using System.Globalization;

namespace SequenceToy.Tasks.Recall;

/// <summary>Read a string of digits, then say them in order, the smallest first.</summary>
/// <remarks>
/// <para><code>
/// read    3 0 4 0 1 _ _ _ _ _
/// write             0 0 1 3 4
/// </code></para>
/// <para>Formula: y is x sorted, y_i ≤ y_{i+1}. One-hot of the digits and the empty symbol; n steps of reading, whose answers do not count,
/// then n of writing; one class per digit.</para>
/// <para>What makes it harder: more kinds of digits, and longer strings, though the rule can be carried on to any length: the network has
/// to count each kind, not to keep their order. The paper has five kinds and trains on lengths 1 to 40. Guessing is right once in as many
/// times as there are kinds: 0.2, a cross-entropy of ln 5.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, "bucket sort", arXiv:2207.02098.</para>
/// </remarks>
public sealed record BucketSort : VariableLengthTask
{
    /// <summary>The task for a range of lengths and a number of digits.</summary>
    /// <param name="lengths">How many digits a string has, from 1 to 99999. Default: 1 to 40.</param>
    /// <param name="kinds">How many different digits there are, from 2 to 10. Default: 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public BucketSort(LengthRange? lengths = null, int kinds = 5)
    {
        Lengths = StringRewriting.Allowed(lengths ?? new LengthRange(1, 40));
        Kinds = Require.Between(kinds, 2, 10, name: nameof(kinds));
        Target = TargetSpec.Class(kinds, TargetPlacement.EveryStep);
        var digits = Enumerable.Range(0, kinds).Select(digit => digit.ToString(CultureInfo.InvariantCulture)).ToArray();
        Notes = new TaskNotes
        {
            Family = TaskFamily.Recall,
            Teaches = "What need not be kept in order can be counted: longer strings than those trained on lose little at first.",
            Encoding = StringRewriting.Encoding($"0 to {digits[^1]}", "n"),
            InputSymbols = [.. digits, "_"],
            AnswerSymbols = ValueList.Create<string>(digits),
            Traps =
            [
                "Going up evenly from the lowest digit to the highest is right more than half of the time: a score far above the guess "
                + "does not show that anything was read.",
            ],
        };
    }

    /// <summary>How many different digits there are.</summary>
    public int Kinds { get; }
    public override string LengthUnit => "digits to sort";
    public override LengthRange Lengths { get; }

    /// <summary>From one digit more than trained on to 40; where the longest trained on has 40 or more, to 12.5 times as many.</summary>
    public override LengthRange TestLengths => StringRewriting.LengthsBeyond(Lengths);
    public override string Id => "bucket-sort";
    public override string Summary => "Read a string of digits, then say them in order, the smallest first.";
    public override string Source => ChomskyHierarchy.Source;
    public override int Features => Kinds + 1;
    public override TargetSpec Target { get; }
    public override RecommendedSettings Recommended { get; } = RecallSettings.AllEpochs with { Epochs = 80 };

    /// <summary>99 of 100 digits right on the lengths trained on.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline => EqualChances.Of(Kinds, "Always say 0.");

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    public override TaskNotes Notes { get; }

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        StringRewriting.Draw(this, count, lengths, random, read => [.. read.Order()]);
}
