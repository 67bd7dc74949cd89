namespace SequenceToy.Tasks.StateMachines;

/// <summary>Say whether the number of 1s is odd, after the last bit.</summary>
/// <remarks>
/// <para><code>
/// 1 0 1 0 1 0 0  →  odd    three 1s
/// 0 1 1 1 1      →  even   four 1s
/// </code></para>
/// <para>Formula: y = (x₁ + … + x_T) mod 2. Bits are 0 or 1 with equal chance, one-hot; lengths are drawn with equal chance; two classes;
/// one answer, after the last step.</para>
/// <para>What makes it harder: more bits, since every one of them decides and no part of the answer can be learned alone. Without memory
/// the
/// last bit is all there is to say: right for sequences of one bit, otherwise half of the time.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, arXiv:2207.02098: trained on 1 to 40 bits,
/// tested on 41 to 500.</para>
/// </remarks>
public sealed record Parity : VariableLengthTask
{
    /// <summary>The task for a range of lengths.</summary>
    /// <param name="lengths">How many bits a sequence has. Default: 1 to 40.</param>
    public Parity(LengthRange? lengths = null) => Lengths = lengths ?? new LengthRange(1, 40);

    public override string LengthUnit => "bits";
    public override LengthRange Lengths { get; }

    /// <summary>From one more than trained on to 12½ times as many: 41 to 500, as in the source.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond();
    public override string Id => "parity";
    public override string Summary => "Say whether the number of 1s is odd, after the last bit.";
    public override string Source => ChomskyHierarchy.Source;
    public override int Features => 2;
    public override TargetSpec Target { get; } = TargetSpec.Class(2);

    public override RecommendedSettings Recommended { get; } = FreshSamples.UntilSolved with
    {
        HiddenSize = 32,
        Samples = 1280,
        Epochs = 200,
        BatchSize = 128,
        LearningRate = 0.005,
    };

    /// <summary>At most one answer in a thousand wrong; the source speaks of generalizing from 90% on.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) =>
        new("Say the last bit.", [new(Metric.Accuracy, 0.5 + (lengths.ShareOf(1) / 2))]) { Answers = BaselineAnswers.BySymbol(bit => bit) };

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "A machine of two states, told only at the end whether it is right.",
        Encoding =
            "Each step is a bit, one-hot, 0 or 1 with equal chance; the class after the last step is 1 for an odd number of 1s. Lengths "
            + "are drawn with equal chance.",
        InputSymbols = Bits.Symbols,
        AnswerSymbols = ["even", "odd"],
        Traps =
        [
            "The loss stays at that of guessing for a long time and then falls within a few epochs: no improvement is not yet failure.",
            "Without short sequences among the long ones training may stay at guessing: the short ones show the way.",
        ],
        Published = [ChomskyHierarchy.Lstm(1)],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var bits = Bits.Draw(length, random);
            return new Sample(Sequence.OneHot(bits, 2), [bits.Sum() % 2]);
        });
}
