namespace SequenceToy.Tasks.Recall;

/// <summary>Read a string of bits, then say those at odd places first, those at even places after.</summary>
/// <remarks>
/// <para><code>
/// place   1 2 3 4 5
/// read    0 1 1 0 1 _ _ _ _ _
/// write             0 1 1 1 0
/// </code></para>
/// <para>Formula: y = x₁ x₃ x₅ … x₂ x₄ x₆ …, places counted from 1. One-hot of 0, 1 and the empty symbol; n steps of reading, whose answers
/// do not count, then n of writing; two classes.</para>
/// <para>What makes it harder: longer strings. The paper trains on lengths 1 to 40; here the default is 1 to 12, which a small network
/// learns in a minute, and tests to 40. Guessing is right half of the time, a cross-entropy of ln 2.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, "odds first", arXiv:2207.02098. The paper's code
/// writes the even places first, against its own description and example; here the odd ones are.</para>
/// </remarks>
public sealed record OddsFirst : VariableLengthTask
{
    /// <summary>The task for a range of lengths.</summary>
    /// <param name="lengths">How many bits a string has, from 1 to 99999. Default: 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public OddsFirst(LengthRange? lengths = null) => Lengths = StringRewriting.Allowed(lengths ?? new LengthRange(1, 12));

    public override string LengthUnit => "bits to reorder";
    public override LengthRange Lengths { get; }

    /// <summary>From one bit more than trained on to 40; where the longest trained on has 40 or more, to 12.5 times as many.</summary>
    public override LengthRange TestLengths => StringRewriting.LengthsBeyond(Lengths);
    public override string Id => "odds-first";
    public override string Summary => "Read a string of bits, then say those at odd places first, those at even places after.";
    public override string Source => ChomskyHierarchy.Source;
    public override int Features => 3;
    public override TargetSpec Target { get; } = TargetSpec.Class(2, TargetPlacement.EveryStep);
    public override RecommendedSettings Recommended { get; } = RecallSettings.AllEpochs with { Epochs = 200 };

    /// <summary>99 of 100 bits right on the lengths trained on.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline { get; } = EqualChances.Of(2, "Always say 0.");

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Recall,
        Teaches = "Each bit must be kept together with its place.",
        Encoding = StringRewriting.Encoding("0 or 1", "n"),
        InputSymbols = ["0", "1", "_"],
        AnswerSymbols = ["0", "1"],
        Traps = [StringRewriting.ByRote, "The paper's code writes the even places first, against its own description and example."],
        Published = [ChomskyHierarchy.Lstm(0.556)],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        StringRewriting.Draw(
            this, count, lengths, random, read => [.. read.Where((_, i) => i % 2 == 0), .. read.Where((_, i) => i % 2 == 1)]);
}
