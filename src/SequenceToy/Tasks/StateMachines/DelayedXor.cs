namespace SequenceToy.Tasks.StateMachines;

/// <summary>Say whether the first two bits differ, after a delay of noise.</summary>
/// <remarks>
/// <para><code>
/// 1 0  1 1 0 1  →  different
/// 1 1  0 1 0    →  equal
/// </code></para>
/// <para>Formula: y = x₁ xor x₂. All bits, the noise after the first two as well, are 0 or 1 with equal chance, one-hot; how much noise
/// there is is drawn with equal chance; two classes; one answer, after the last step.</para>
/// <para>What makes it harder: a longer delay. One of the two bits alone is worth nothing, so that no part of the answer can be learned
/// first. Guessing is right half of the time.</para>
/// <para>Source: the "strongly delayed XOR" that S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997),
/// name in section 6 as hard
/// for their training by truncated gradients; with the two bits at the start, as in the tutorial this library grew from.</para>
/// </remarks>
public sealed record DelayedXor : VariableLengthTask
{
    private const int MaxNoise = LengthRange.Limit - 2;

    /// <summary>The task for a range of lengths.</summary>
    /// <param name="lengths">How many bits of noise a sequence has, from 1 to 99998. Default: 1 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public DelayedXor(LengthRange? lengths = null) => Lengths = (lengths ?? new LengthRange(1, 10)).Within(1, MaxNoise);

    public override string LengthUnit => "bits of noise";
    public override LengthRange Lengths { get; }
    public override LengthRange AllowedLengths => new(1, MaxNoise);

    /// <summary>From one more than trained on to 12½ times as many.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond(MaxNoise);
    public override string Id => "delayed-xor";
    public override string Summary => "Say whether the first two bits differ, after a delay of noise.";
    public override string Source => $"{LongShortTermMemory.Source}, section 6, with the two bits at the start";
    public override int Features => 2;
    public override TargetSpec Target { get; } = TargetSpec.Class(2);
    public override RecommendedSettings Recommended { get; } = FreshSamples.UntilSolved with { ForgetBias = 2, Epochs = 100 };

    /// <summary>At most one answer in a thousand wrong.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);
    public override Baseline Baseline { get; } = EqualChances.Of(2, "Always say equal.");

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "Two things must be remembered together before either is of any use.",
        Encoding =
            "Each step is a bit, one-hot, 0 or 1 with equal chance; the class after the last step is 1 where the first two bits differ. "
            + "The number of noise bits after them is drawn with equal chance.",
        InputSymbols = Bits.Symbols,
        AnswerSymbols = ["equal", "different"],
    };

    /// <summary>The noise: all but the first two.</summary>
    public override ValueList<int> IgnoredSteps => [.. Enumerable.Range(2, Lengths.Longest)];

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var bits = Bits.Draw(2 + length, random);
            return new Sample(Sequence.OneHot(bits, 2), [bits[0] ^ bits[1]]);
        });
}
