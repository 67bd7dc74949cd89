using CsCheck;
using SequenceToy.Evaluation;

namespace SequenceToy.Tests.Evaluation;

public sealed class SharedPrefixTests
{
    [Fact]
    public void LengthsIn_AnySequences_EqualsBruteForce() =>
        Gen.Select(Gen.Int[0, 1].Array[1, 12], Gen.Int[0, 1].Array[1, 16], Gen.Int[1, 2]).Sample((start, sequence, features) =>
        {
            float[] own = Repeated(start, features), other = Repeated(sequence, features);

            SharedPrefix.LengthsIn(own, other, features).Should().Equal(Enumerable.Range(0, sequence.Length)
                .Select(at => sequence.Skip(at).Zip(start).TakeWhile(pair => pair.First == pair.Second).Count()));
            SharedPrefix.ConstantSteps(own, features).Should().Be(start.TakeWhile(value => value == start[0]).Count());
        });

    // Zeros with a single one: comparing each shift step by step would take 25 × 10⁹ comparisons.
    [Fact]
    public void Overlap_LongSparseSequences_IsDecidedAtOnce()
    {
        float[][] inputs = [.. Enumerable.Range(0, 4).Select(i => new float[200_000])];
        inputs[0][^1] = inputs[1][^1] = inputs[2][^1] = inputs[3][^1] = 1;

        Windows.Overlap(SequenceToy.Data.SequenceDataset.FromArrays(inputs, [1, 2, 3, 4])).Should().BeFalse();
    }

    private static float[] Repeated(int[] values, int features) => [.. values.SelectMany(value => Enumerable.Repeat((float)value, features))];
}
