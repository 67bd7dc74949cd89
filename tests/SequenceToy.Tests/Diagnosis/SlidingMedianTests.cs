using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Tests.Diagnosis;

public sealed class SlidingMedianTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(40)]
    [InlineData(99)]
    public void Lowest_AnyWidth_IsThatOfEachRunSortedAnew(int width)
    {
        // Jumbled without chance, some values more than once.
        double[] values = [.. Enumerable.Range(1, 99).Select(i => (double)(i * 37 % 53))];

        var expected = Enumerable.Range(0, values.Length - width + 1).Min(start => Median(values[start..(start + width)]));

        SlidingMedian.Lowest(values, width).Should().Be(expected);
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
