namespace SequenceToy.Tasks.StateMachines;

/// <summary>A task that outputs whether the number of changes from one bit to the next is odd.</summary>
/// <remarks>
/// <para><code>
/// 0 0 1 1 1 0    →  even   two changes
/// 0 1 0 1 0 0 1  →  odd    five changes
/// </code></para>
/// <para>Formula: y = (number of t with x_t ≠ x_{t+1}) mod 2, which is 1 exactly if the last bit differs from the first. Bits are drawn
/// uniformly, one-hot; lengths are drawn uniformly; two classes; one target, after the last step.</para>
/// <para>Harder settings: more bits between the first and the last. The baseline always predicts 0: correct for sequences of one bit,
/// otherwise half of the time.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, arXiv:2207.02098: trained on 1 to 40 bits,
/// tested on 41 to 500.</para>
/// </remarks>
public sealed record EvenPairs : VariableLengthTask
{
    /// <summary>Creates the task for a range of lengths.</summary>
    /// <param name="lengths">The number of bits in a sequence, from 1 to 100000. Default: 1 to 40.</param>
    public EvenPairs(LengthRange? lengths = null) => Lengths = lengths ?? new LengthRange(1, 40);

    public override string LengthUnit => "bits";
    public override LengthRange Lengths { get; }

    /// <summary>The test lengths: from one above the longest training length to 12.5 times it; by default 41 to 500, as in the
    /// paper.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond();
    public override string Id => "even-pairs";
    public override string Summary => "Output whether the number of changes from one bit to the next is even or odd.";
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

    /// <summary>An accuracy of 99.9%; Delétang et al. call 90% or more generalizing.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) =>
        new("Always predict even.", [new(Metric.Accuracy, 0.5 + (lengths.ShareOf(1) / 2))]) { Predict = BaselinePredictions.Always(0) };

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "A rule about all pairs that reduces to two bits: the first and the last.",
        Encoding =
            "Each step is a bit, one-hot, drawn uniformly; the class after the last step is the parity of the number of changes. "
            + "Lengths are drawn uniformly.",
        InputSymbols = Bits.Symbols,
        TargetSymbols = ["even", "odd"],
        Traps = ["Counting pairs is not necessary: remembering the first bit is enough."],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var bits = Bits.Draw(length, random);
            return new Sample(Sequence.OneHot(bits, 2), [bits[0] ^ bits[^1]]);
        });
}
