using SequenceToy.Sweeps.Statistics;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Sweeps.Statistics;

public sealed class QuantileTests
{
    [Fact]
    public void Of_Shares_EqualsNumPy()
    {
        foreach (var fixture in ScipyStatistics.Load.Quantiles)
        {
            foreach (var (share, expected) in fixture.Shares.Zip(fixture.Quantiles))
            {
                Quantile.Of(fixture.Values, share).Value.Should().BeApproximately(expected, 1e-12);
            }
        }
    }

    [Fact]
    public void Of_Values_HasTheIntervalOfScipy()
    {
        var median = ScipyStatistics.Load.Bootstraps.Single(fixture => fixture.Statistic == "median");
        var upper = ScipyStatistics.Load.Bootstraps.Single(fixture => fixture.Statistic == "0.75");

        // Quantiles of samples are few different numbers: an end may be the next one.
        BootstrapChecks.ShouldBeClose(Median.Of(median.Values, BootstrapChecks.Many), median.Value, median.Low, median.High, ofWidth: 0.05);
        BootstrapChecks.ShouldBeClose(Quantile.Of(upper.Values, 0.75, BootstrapChecks.Many), upper.Value, upper.Low, upper.High, ofWidth: 0.05);
    }

    [Fact]
    public void OfTasks_TasksWithoutNoise_HasNoWidth()
    {
        Quantile.OfTasks([[1, 1], [5, 5], [9, 9]], 0.9).HalfWidth.Should().Be(0);
        Median.OfTasks([[1, 1], [5, 5], [9, 9]]).Should().Be(new Estimate(5, 5, 5));
    }

    [Fact]
    public void OfSorted_InfiniteValues_AreNeverNaN()
    {
        double[] values = [1, 2, double.PositiveInfinity, double.PositiveInfinity];

        SortedQuantile.At([double.NegativeInfinity, 1, 2], 0.25).Should().Be(double.NegativeInfinity);
        SortedQuantile.At(values, 0.5).Should().Be(double.PositiveInfinity);
        SortedQuantile.At(values, 0.9).Should().Be(double.PositiveInfinity);
        SortedQuantile.At(values, 1.0 / 3).Should().Be(2);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Of_ImpossibleShare_Throws(double share) =>
        FluentActions.Invoking(() => Quantile.Of([1, 2], share)).Should().Throw<ArgumentOutOfRangeException>();
}
