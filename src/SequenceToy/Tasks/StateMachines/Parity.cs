namespace SequenceToy.Tasks.StateMachines;

/// <summary>A task that outputs whether the number of 1s is odd, after the last bit.</summary>
/// <remarks>
/// <para><code>
/// 1 0 1 0 1 0 0  →  odd    three 1s
/// 0 1 1 1 1      →  even   four 1s
/// </code></para>
/// <para>Formula: y = (x₁ + … + x_T) mod 2. Bits are drawn uniformly, one-hot; lengths are drawn uniformly; two classes; one target, after
/// the last step.</para>
/// <para>Harder settings: more bits, because the target depends on every one of them and no part of it can be learned alone. The baseline
/// predicts the last bit: correct for sequences of one bit, otherwise half of the time.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, arXiv:2207.02098: trained on 1 to 40 bits,
/// tested on 41 to 500.</para>
/// </remarks>
public sealed record Parity : VariableLengthTask
{
    /// <summary>Creates the task for a range of lengths.</summary>
    /// <param name="lengths">The number of bits in a sequence, from 1 to 100000. Default: 1 to 40.</param>
    public Parity(LengthRange? lengths = null) => Lengths = lengths ?? new LengthRange(1, 40);

    public override string LengthUnit => "bits";
    public override LengthRange Lengths { get; }

    /// <summary>The test lengths: from one above the longest training length to 12.5 times it; by default 41 to 500, as in the
    /// paper.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond();
    public override string Id => "parity";
    public override string Summary => "After the last bit, output whether the number of 1s is odd.";
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

    /// <summary>An accuracy of 99.9%; Delétang et al. call 90% or more generalizing.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) =>
        new("Predict odd if the last bit is 1, otherwise even.", [new(Metric.Accuracy, 0.5 + (lengths.ShareOf(1) / 2))])
        {
            Predict = BaselinePredictions.BySymbol(bit => bit),
        };

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "A state machine of two states, with a target only after the last step.",
        Encoding =
            "Each step is a bit, one-hot, drawn uniformly; the class after the last step is the parity of the number of 1s. Lengths "
            + "are drawn uniformly.",
        InputSymbols = Bits.Symbols,
        TargetSymbols = ["even", "odd"],
        Traps =
        [
            "The loss stays at the baseline for a long time, then falls within a few epochs: a flat loss is not yet a failure.",
            "Without short sequences among the long ones, training may stay at the baseline: short sequences make the rule easier to find.",
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
