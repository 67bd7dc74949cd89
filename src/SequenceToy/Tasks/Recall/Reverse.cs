namespace SequenceToy.Tasks.Recall;

/// <summary>Read a string of bits, then say it backwards.</summary>
/// <remarks>
/// <para><code>
/// read    0 1 1 0 1 _ _ _ _ _
/// write             1 0 1 1 0
/// </code></para>
/// <para>Formula: y_i = x_{n+1−i} for i = 1 … n. One-hot of 0, 1 and the empty symbol; n steps of reading, whose answers do not count, then
/// n of writing; two classes.</para>
/// <para>What makes it harder: longer strings. The paper trains on lengths 1 to 40; here the default is 1 to 12, which a small network
/// learns in a minute, and tests to 40. Guessing is right half of the time, a cross-entropy of ln 2.</para>
/// <para>A stack does it for any length; an LSTM has none, and learns the lengths it is shown.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, "reverse string", arXiv:2207.02098.</para>
/// </remarks>
public sealed record Reverse : VariableLengthTask
{
    /// <summary>The task for a range of lengths.</summary>
    /// <param name="lengths">How many bits a string has, from 1 to 99999. Default: 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public Reverse(LengthRange? lengths = null) => Lengths = StringRewriting.Allowed(lengths ?? new LengthRange(1, 12));

    public override string LengthUnit => "bits to reverse";
    public override LengthRange Lengths { get; }

    /// <summary>From one bit more than trained on to 40; where the longest trained on has 40 or more, to 12.5 times as many.</summary>
    public override LengthRange TestLengths => StringRewriting.LengthsBeyond(Lengths);
    public override string Id => "reverse";
    public override string Summary => "Read a string of bits, then say it backwards.";
    public override string Source => ChomskyHierarchy.Source;
    public override int Features => 3;
    public override TargetSpec Target { get; } = TargetSpec.Class(2, TargetPlacement.EveryStep);
    public override RecommendedSettings Recommended { get; } = RecallSettings.AllEpochs with { Epochs = 100 };

    /// <summary>99 of 100 bits right on the lengths trained on.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline { get; } = EqualChances.Of(2, "Always say 0.");

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Recall,
        Teaches = "A task solved on the lengths trained on may be solved by rote: beyond them the answers come apart.",
        Encoding = StringRewriting.Encoding("0 or 1", "n"),
        InputSymbols = ["0", "1", "_"],
        AnswerSymbols = ["0", "1"],
        Traps = [StringRewriting.ByRote, "The tutorial calls recalling the last element reverse; that is another task, recall-last."],
        Published = [ChomskyHierarchy.Lstm(0.609)],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        StringRewriting.Draw(this, count, lengths, random, read => [.. read.Reverse()]);
}
