namespace SequenceToy.Tasks.StateMachines;

/// <summary>A task that outputs whether the first two bits differ, after a delay of noise.</summary>
/// <remarks>
/// <para><code>
/// 1 0  1 1 0 1  →  different
/// 1 1  0 1 0    →  equal
/// </code></para>
/// <para>Formula: y = x₁ xor x₂. All bits, including the noise after the first two, are drawn uniformly, one-hot; the amount of noise is
/// drawn uniformly; two classes; one target, after the last step.</para>
/// <para>Harder settings: a longer delay. One of the two bits alone says nothing about the target, so no part of it can be learned first.
/// The baseline is correct half of the time.</para>
/// <para>Source: the "strongly delayed XOR" that S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997),
/// name in section 6 as hard for their training by truncated gradients. The two bits are at the start, as in the tutorial on which this
/// library is based.</para>
/// </remarks>
public sealed record DelayedXor : VariableLengthTask
{
    private const int MaxNoise = LengthRange.Limit - 2;

    /// <summary>Creates the task for a range of lengths.</summary>
    /// <param name="lengths">The number of noise bits in a sequence, from 1 to 99998. Default: 1 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public DelayedXor(LengthRange? lengths = null) => Lengths = (lengths ?? new LengthRange(1, 10)).Within(1, MaxNoise);

    public override string LengthUnit => "bits of noise";
    public override LengthRange Lengths { get; }
    public override LengthRange AllowedLengths => new(1, MaxNoise);

    /// <summary>The test lengths: from one above the longest training length to 12.5 times it.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond(MaxNoise);
    public override string Id => "delayed-xor";
    public override string Summary => "Output whether the first two bits differ, after a stretch of noise.";
    public override string Source => $"{LongShortTermMemory.Source}, section 6, with the two bits at the start";
    public override int Features => 2;
    public override TargetSpec Target { get; } = TargetSpec.Class(2);
    public override RecommendedSettings Recommended { get; } = FreshSamples.UntilSolved with { ForgetBias = 2, Epochs = 100 };

    /// <summary>An accuracy of 99.9%.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);
    public override Baseline Baseline { get; } = EqualChances.Of(2, "Always predict equal.");

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "Remembering two values that are useful only together.",
        Encoding =
            "Each step is a bit, one-hot, drawn uniformly; the class after the last step tells whether the first two bits differ. "
            + "The number of noise bits after them is drawn uniformly.",
        InputSymbols = Bits.Symbols,
        TargetSymbols = ["equal", "different"],
    };

    /// <summary>The steps of the noise: all but the first two.</summary>
    public override ValueList<int> IgnoredSteps => [.. Enumerable.Range(2, Lengths.Longest)];

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var bits = Bits.Draw(2 + length, random);
            return new Sample(Sequence.OneHot(bits, 2), [bits[0] ^ bits[1]]);
        });
}
