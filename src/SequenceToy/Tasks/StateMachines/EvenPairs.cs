namespace SequenceToy.Tasks.StateMachines;

/// <summary>Say whether the number of changes from one bit to the next is odd.</summary>
/// <remarks>
/// <para><code>
/// 0 0 1 1 1 0    →  even   two changes
/// 0 1 0 1 0 0 1  →  odd    five changes
/// </code></para>
/// <para>Formula: y = (number of t with x_t ≠ x_{t+1}) mod 2, which is 1 exactly when the last bit differs from the first. Bits are 0 or 1
/// with equal chance, one-hot; lengths are drawn with equal chance; two classes; one answer, after the last step.</para>
/// <para>What makes it harder: more bits between the first and the last. Without memory one says 0: right for sequences of one bit,
/// otherwise half of the time.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, arXiv:2207.02098: trained on 1 to 40 bits,
/// tested on 41 to 500.</para>
/// </remarks>
public sealed record EvenPairs : VariableLengthTask
{
    /// <summary>The task for a range of lengths.</summary>
    /// <param name="lengths">How many bits a sequence has. Default: 1 to 40.</param>
    public EvenPairs(LengthRange? lengths = null) => Lengths = lengths ?? new LengthRange(1, 40);

    public override string LengthUnit => "bits";
    public override LengthRange Lengths { get; }

    /// <summary>From one more than trained on to 12½ times as many: 41 to 500, as in the source.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond();
    public override string Id => "even-pairs";
    public override string Summary => "Say whether the number of changes from one bit to the next is odd.";
    public override string Source => ChomskyHierarchy.Source;
    public override int Features => 2;
    public override TargetSpec Target { get; } = TargetSpec.Class(2);

    public override RecommendedSettings Recommended { get; } = FreshSamples.UntilSolved with
    {
        HiddenSize = 32,
        Samples = 1280,
        Epochs = 200,
        BatchSize = 64,
        LearningRate = 0.005,
    };

    /// <summary>At most one answer in a thousand wrong; the source speaks of generalizing from 90% on.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) =>
        new("Always say even.", [new(Metric.Accuracy, 0.5 + (lengths.ShareOf(1) / 2))]) { Answers = BaselineAnswers.Always(0) };

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "A rule on all pairs that comes down to two bits: the first and the last.",
        Encoding =
            "Each step is a bit, one-hot, 0 or 1 with equal chance; the class after the last step is 1 for an odd number of changes. "
            + "Lengths are drawn with equal chance.",
        InputSymbols = Bits.Symbols,
        AnswerSymbols = ["even", "odd"],
        Traps = ["Solving it takes no counting of pairs: to remember the first bit is enough."],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var bits = Bits.Draw(length, random);
            return new Sample(Sequence.OneHot(bits, 2), [bits[0] ^ bits[^1]]);
        });
}
