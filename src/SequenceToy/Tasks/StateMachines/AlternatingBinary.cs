namespace SequenceToy.Tasks.StateMachines;

/// <summary>A task that predicts the next bit of 0, 1, 0, 1 …</summary>
/// <remarks>
/// <para><code>
/// 1  0  1  0     →  1
/// 0  1  0  1  0  →  1
/// 1  0           →  1
/// 0  1  0        →  1
/// 1  0  1        →  0
/// </code></para>
/// <para>Formula: y = 1 − x_T. The first bit is drawn uniformly from 0 and 1, the length uniformly from the range; one feature per
/// step; two classes. With <see cref="RepeatChance"/> p, x_{i+1} = 1 − x_i with probability 1 − p, and x_i with probability p.</para>
/// <para>If no bit repeats, each bit determines all others, so the network may use any of them. If some repeat, only the last bit
/// determines the next.</para>
/// <para>Without repeats there are only twice as many different sequences as lengths: new test data repeats the training data, which the
/// result reports as overlap. The baseline is correct half of the time.</para>
/// <para>Source: "alternating binary", an introductory exercise (1, 0, 1, 0 → 1), with several lengths and both phases instead of one
/// repeated sequence; the repeated bits are an addition of this library.</para>
/// </remarks>
public sealed record AlternatingBinary : VariableLengthTask
{
    /// <summary>Creates the task for a range of lengths.</summary>
    /// <param name="lengths">The number of bits in a sequence, from 1 to 100000. Default: 2 to 12.</param>
    /// <param name="repeatChance">The probability that a bit repeats the previous one, from 0 to 1. Default: 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public AlternatingBinary(LengthRange? lengths = null, double repeatChance = 0)
    {
        Lengths = lengths ?? new LengthRange(2, 12);
        RepeatChance = Require.Between(repeatChance, 0, 1, nameof(repeatChance));
    }

    /// <summary>The probability that a bit repeats the previous one, from 0 to 1.</summary>
    public double RepeatChance { get; }
    public override string LengthUnit => "bits";
    public override LengthRange Lengths { get; }

    /// <summary>The test lengths: from one bit above the longest training length to ten times it.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(10L * Lengths.Longest);
    public override string Id => "alternating-binary";
    public override string Summary => "Predict the next bit of 0, 1, 0, 1 …";
    public override string Source => TutorialTask.Source;
    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Class(2);
    public override RecommendedSettings Recommended { get; } = new() { HiddenSize = 4, Samples = 400, Epochs = 20, LearningRate = 0.03 };

    /// <summary>An accuracy of 100%.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 1);
    public override Baseline Baseline { get; } = EqualChances.Of(2, "Always predict 0.");

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "The smallest state machine: two states, one for each possible next bit.",
        Encoding =
            "One bit per step as 0 or 1; the next bit is the class. The first bit is drawn uniformly from 0 and 1, the length uniformly "
            + "from the range.",
        Traps =
        [
            "There are only twice as many different sequences as lengths, so new test data repeats the training data.",
            "Every bit determines the next one, not only the last: networks learn the phase from the first bits and hardly use "
                + "the last. If some bits repeat (repeatChance), they use only the last.",
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
