namespace SequenceToy.Tasks.StateMachines;

/// <summary>Say which bit comes next in 0, 1, 0, 1 …</summary>
/// <remarks>
/// <para><code>
/// 1  0  1  0     →  1
/// 0  1  0  1  0  →  1
/// 1  0           →  1
/// 0  1  0        →  1
/// 1  0  1        →  0
/// </code></para>
/// <para>Formula: y = 1 − x_T. Each sequence starts with 0 or 1 and has a length from the range, each with equal chance; one feature per
/// step; two classes. With <see cref="RepeatChance"/> p, x_{i+1} = 1 − x_i with chance 1 − p, and x_i again with chance p.</para>
/// <para>Where no bit repeats, each tells all others, so that no single one is the one to look at. Where some do, the last alone tells the
/// next.</para>
/// <para>Without repeats there are only twice as many different sequences as lengths: fresh test data repeats the training data, which the
/// result reports as overlap. Guessing is right half of the time.</para>
/// <para>Source: the tutorial's "alternating binary" (1, 0, 1, 0 → 1), with several lengths and both phases instead of one row repeated;
/// the repeats are our own.</para>
/// </remarks>
public sealed record AlternatingBinary : VariableLengthTask
{
    /// <summary>The task for a range of lengths.</summary>
    /// <param name="lengths">How many bits a sequence has. Default: 2 to 12.</param>
    /// <param name="repeatChance">The chance that a bit repeats the one before it, 0 to 1. Default: 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public AlternatingBinary(LengthRange? lengths = null, double repeatChance = 0)
    {
        Lengths = lengths ?? new LengthRange(2, 12);
        RepeatChance = Require.Between(repeatChance, 0, 1, nameof(repeatChance));
    }

    /// <summary>The chance that a bit repeats the one before it, 0 to 1.</summary>
    public double RepeatChance { get; }
    public override string LengthUnit => "bits";
    public override LengthRange Lengths { get; }

    /// <summary>From one bit more than trained on to ten times as many.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(10L * Lengths.Longest);
    public override string Id => "alternating-binary";
    public override string Summary => "Say which bit comes next in 0, 1, 0, 1 …";
    public override string Source => TutorialTask.Source;
    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Class(2);
    public override RecommendedSettings Recommended { get; } = new() { HiddenSize = 4, Samples = 400, Epochs = 20, LearningRate = 0.03 };

    /// <summary>Every bit right.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 1);
    public override Baseline Baseline { get; } = EqualChances.Of(2, "Always say 0.");

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "The smallest machine: two states, one for each bit that can come next.",
        Encoding =
            "One bit per step as 0 or 1; the next bit is the class. Each sequence starts with 0 or 1 and has a length from the range, "
            + "each with equal chance.",
        Traps =
        [
            "There are only twice as many different sequences as lengths, so fresh test data repeats the training data.",
            "The last bit alone tells the next, but so does every other: networks learn to hold the phase of the first bits and hardly "
                + "hear the last. Where some bits repeat (repeatChance), they hear the last alone.",
        ],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var bits = new float[length];
            bits[0] = random.NextInt32(0, 1);
            for (var i = 1; i < bits.Length; i++)
            {
                bits[i] = RepeatChance > 0 && random.NextDouble() < RepeatChance ? bits[i - 1] : 1 - bits[i - 1];
            }

            return new Sample(new Sequence(bits), [1 - bits[^1]]);
        });
}
