using SequenceToy.Data;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Tests.Sweeps.Statistics;

public sealed class ExpectedRunningTimeTests
{
    [Fact]
    public void Of_SolvedAndUnsolvedRuns_IsTotalCostPerSolution()
    {
        // (40 + 60 + 200 + 100) ÷ 2; the mean of the solved runs alone would be 50.
        var time = ExpectedRunningTime.Of([new(40, true), new(200, false), new(60, true), new(100, false)])!;

        time.Value.Should().Be(200);
        time.High.Should().Be(double.PositiveInfinity, "one sample in sixteen has no solved run");
        time.Low.Should().BeInRange(40, 100);
    }

    [Fact]
    public void Of_RunsAllSolved_IsTheirMeanWithTheUsualInterval()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        double[] costs = [.. Enumerable.Range(0, 200).Select(_ => 100 + (10 * random.NextGaussian()))];

        var time = ExpectedRunningTime.Of([.. costs.Select(cost => new RunCost(cost, true))])!;

        time.Value.Should().BeApproximately(costs.Average(), 1e-9);
        time.HalfWidth.Should().BeApproximately(1.96 * 10 / Math.Sqrt(200), 0.15);
    }

    [Fact]
    public void Of_NoSolvedRun_IsNull() => ExpectedRunningTime.Of([new(5, false), new(7, false)]).Should().BeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void RunCost_ImpossibleCost_Throws(double cost) =>
        FluentActions.Invoking(() => new RunCost(cost, true)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Of_NoRuns_Throws() => FluentActions.Invoking(() => ExpectedRunningTime.Of([])).Should().Throw<ArgumentOutOfRangeException>();
}
