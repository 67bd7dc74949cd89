namespace SequenceToy.Tasks.Recall;

/// <summary>A task that reads a string of bits, then outputs it in reverse order.</summary>
/// <remarks>
/// <para><code> read 0 1 1 0 1 _ _ _ _ _ write 1 0 1 1 0 </code></para>
/// <para>Formula: y_i = x_{n+1−i} for i = 1 … n. Encoding: 0, 1 and the empty symbol, one-hot; n steps of reading, whose targets do not
/// count, then n of writing; two classes.</para>
/// <para>Harder settings: longer strings. The paper trains on lengths 1 to 40; the default here is 1 to 12, which a small network learns in
/// a minute, with tests up to 40. The baseline is correct half of the time; its cross-entropy is ln 2.</para>
/// <para>A stack solves the task at any length. An LSTM has none and learns only the lengths it is trained on.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, "reverse string", arXiv:2207.02098.</para>
/// </remarks>
public sealed record Reverse : VariableLengthTask
{
    /// <summary>Creates the task for a range of lengths.</summary>
    /// <param name="lengths">The number of bits in a string, from 1 to 99999. Default: 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Reverse(LengthRange? lengths = null) => Lengths = StringRewriting.Allowed(lengths ?? new LengthRange(1, 12));

    public override string LengthUnit => "bits to reverse";
    public override LengthRange Lengths { get; }

    /// <summary>The test lengths: from one bit above the longest training length to 40. If the longest training length is 40 or more, to
    /// 12.5 times it.</summary>
    public override LengthRange TestLengths => StringRewriting.LengthsBeyond(Lengths);
    public override string Id => "reverse";
    public override string Summary => "Read a string of bits, then output it in reverse order.";
    public override string Source => ChomskyHierarchy.Source;
    public override int Features => 3;
    public override TargetSpec Target { get; } = TargetSpec.Class(2, TargetPlacement.EveryStep);
    public override RecommendedSettings Recommended { get; } = RecallSettings.AllEpochs with { Epochs = 100 };

    /// <summary>An accuracy of 99% on the training lengths.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline { get; } = EqualChances.Of(2, "Always predict 0.");

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Recall,
        Teaches = "A network may solve the training lengths by memorizing: on longer strings its accuracy falls.",
        Encoding = StringRewriting.Encoding("0 or 1", "n"),
        InputSymbols = ["0", "1", "_"],
        TargetSymbols = ["0", "1"],
        Traps = [StringRewriting.ByRote, "The tutorial's reverse task recalls the last element; here that task is recall-last."],
        Published = [ChomskyHierarchy.Lstm(0.609)],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        StringRewriting.Draw(this, count, lengths, random, read => [.. read.Reverse()]);
}
