using SequenceToy.Data;
using SequenceToy.Diagnosis.DataMeasures;

namespace SequenceToy.Tests.Diagnosis.DataMeasures;

public sealed class TargetOrderTests
{
    [Theory]
    [InlineData(new float[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 1)]
    [InlineData(new float[] { 10, 9, 8, 7, 6, 5, 4, 3, 2, 1 }, 1)]
    [InlineData(new float[] { 1, 8, 27, 64, 125, 216, 343, 512, 729, 1e9f }, 1)]
    [InlineData(new float[] { 2, 1, 4, 3, 6, 5, 8, 7, 10, 9 }, 0.9393939)]
    [InlineData(new float[] { 1, 1, 1, 1, 1, 2, 2, 2, 2, 2 }, 0.8703883)]
    public void Degree_Numbers_IsSpearmansRankCorrelation(float[] targets, double expected) =>
        TargetOrder.Degree(Numbers(targets[..8]), Numbers(targets[8..])).Should().BeApproximately(expected, 1e-6);

    [Fact]
    public void Degree_FewOrEqualTargets_IsUnknown()
    {
        TargetOrder.Degree(Numbers(1, 2, 3), Numbers(4)).Should().BeNull();
        TargetOrder.Degree(Numbers(1, 1, 1, 1, 1, 1, 1, 1, 1), Numbers(1, 1, 1)).Should().BeNull();
    }

    [Fact]
    public void Degree_Classes_IsOneInBlocksAndAboutZeroAtRandom()
    {
        var random = SeededRandom.ForSeed(4, RandomPurpose.Data);

        TargetOrder.Degree(Classes(3, Enumerable.Range(0, 80).Select(i => (i / 30 + 1) % 3)), Classes(3, Enumerable.Repeat(0, 20))).Should().Be(1);
        TargetOrder.Degree(Classes(3, Enumerable.Range(0, 800).Select(_ => (int)(3 * random.NextSingle()))), Classes(3, Enumerable.Range(0, 200).Select(_ => (int)(3 * random.NextSingle())))).Should().BeLessThan(0.1);
        TargetOrder.Degree(Classes(2, Enumerable.Repeat(0, 19)), Classes(2, [1])).Should().BeNull("one sample of a class can be the last by chance");
    }

    [Theory]
    [InlineData(new float[] { 1, 2, 3, 4 }, new float[] { 1, 2, 3, 4 }, 0)]
    [InlineData(new float[] { 1, 2, 3, 4 }, new float[] { 5, 6 }, 1)]
    [InlineData(new float[] { 1, 2, 3, 4 }, new float[] { 3, 4 }, 0.5)]
    [InlineData(new float[] { 4, 1, 3, 2 }, new float[] { 2.5f }, 0.5)]
    public void Difference_Numbers_IsThatOfKolmogorovAndSmirnov(float[] first, float[] second, double expected) =>
        TargetOrder.Difference(Numbers(first), Numbers(second)).Should().BeApproximately(expected, 1e-12);

    [Fact]
    public void Difference_Classes_IsHalfTheSumOfTheDifferences() =>
        TargetOrder.Difference(Classes(3, [0, 0, 1, 1]), Classes(3, [1, 2])).Should().BeApproximately(0.5, 1e-12);

    private static SequenceDataset Numbers(params float[] targets) => SequenceDataset.FromArrays([.. targets.Select(_ => new float[] { 1 })], targets);

    private static SequenceDataset Classes(int classes, IEnumerable<int> targets) => SequenceDataset.FromArrays([.. targets.Select(_ => new[] { new float[] { 1 } })], [.. targets], classes);
}
