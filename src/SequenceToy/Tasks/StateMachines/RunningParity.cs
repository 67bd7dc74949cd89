namespace SequenceToy.Tasks.StateMachines;

/// <summary>A task that outputs at every bit whether the number of 1s so far is odd.</summary>
/// <remarks>
/// <para><code>
/// reads    1 0 1 0 1 0 0
/// target   1 1 0 0 1 1 1
/// </code></para>
/// <para>Formula: y_t = (x₁ + … + x_t) mod 2. Bits are drawn uniformly, one-hot; lengths are drawn uniformly; two classes; one target at
/// every step.</para>
/// <para>Much easier to learn than parity answered once, because the first steps show the rule. Harder settings: more bits. The baseline
/// predicts the bit itself: correct at the first step, otherwise half of the time.</para>
/// <para>Source: the parity of G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, arXiv:2207.02098, answered at
/// every step, as S. Bhattamishra et al. label it in On the Ability and Limitations of Transformers to Recognize Formal Languages, EMNLP
/// 2020, arXiv:2009.11264.</para>
/// </remarks>
public sealed record RunningParity : VariableLengthTask
{
    /// <summary>Creates the task for a range of lengths.</summary>
    /// <param name="lengths">The number of bits in a sequence, from 1 to 100000. Default: 1 to 40.</param>
    public RunningParity(LengthRange? lengths = null) => Lengths = lengths ?? new LengthRange(1, 40);

    public override string LengthUnit => "bits";
    public override LengthRange Lengths { get; }

    /// <summary>The test lengths: from one above the longest training length to 12.5 times it; by default 41 to 500, as in the
    /// paper.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond();
    public override string Id => "running-parity";
    public override string Summary => "At every bit, output whether the number of 1s so far is odd.";
    public override string Source => $"{ChomskyHierarchy.Source}; at every step as in S. Bhattamishra et al., EMNLP 2020, arXiv:2009.11264";
    public override int Features => 2;
    public override TargetSpec Target { get; } = TargetSpec.Class(2, TargetPlacement.EveryStep);
    public override RecommendedSettings Recommended { get; } = FreshSamples.UntilSolved with { Samples = 1280, BatchSize = 64 };

    /// <summary>An accuracy of 99.9%; Delétang et al. call 90% or more generalizing.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) =>
        new("Predict the current bit.", [new(Metric.Accuracy, 0.5 + (0.5 / lengths.Mean))])
        {
            Predict = BaselinePredictions.BySymbol(bit => bit),
        };

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "The state machine of parity with a target at every step: how much easier learning is with more targets.",
        Encoding =
            "Each step is a bit, one-hot, drawn uniformly; the class at each step is 1 for an odd number of 1s so far. Lengths "
            + "are drawn uniformly.",
        InputSymbols = Bits.Symbols,
        TargetSymbols = Bits.Symbols,
        Traps = ["Published tables report another parity task, with one target after the last bit."],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var bits = Bits.Draw(length, random);
            var parities = new int[bits.Length];
            var parity = 0;
            for (var t = 0; t < bits.Length; t++)
            {
                parities[t] = parity ^= bits[t];
            }

            return new Sample(Sequence.OneHot(bits, 2), Sequence.FromIntegers(parities));
        });
}
