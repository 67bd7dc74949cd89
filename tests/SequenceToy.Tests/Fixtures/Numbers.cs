namespace SequenceToy.Tests.Fixtures;

/// <summary>Comparing many numbers at once.</summary>
public static class Numbers
{
    /// <summary>Asserts that no number is further away than a share of the largest of its group.</summary>
    /// <param name="actual">What came out.</param>
    /// <param name="expected">What should have come out.</param>
    /// <param name="relative">The share of the largest expected magnitude.</param>
    /// <param name="because">Which numbers these are.</param>
    public static void ShouldBeClose(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected, double relative, string because)
    {
        actual.Length.Should().Be(expected.Length, because);
        double largest = 0, worst = 0;
        for (var i = 0; i < actual.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs((double)expected[i]));
            var difference = Math.Abs((double)actual[i] - expected[i]);
            worst = double.IsNaN(difference) ? double.PositiveInfinity : Math.Max(worst, difference);
        }

        worst.Should().BeLessThanOrEqualTo(relative * largest, because);
    }
}
