using SequenceToy.Data;
using SequenceToy.Sweeps.Statistics;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Sweeps.Statistics;

public sealed class InterquartileMeanTests
{
    [Fact]
    public void Of_Values_EqualsTheTrimmedMeanOfScipy()
    {
        foreach (var fixture in ScipyStatistics.Load.Trimmed)
        {
            InterquartileMean.Of(fixture.Values).Value.Should().BeApproximately(fixture.Mean, 1e-12);
        }
    }

    [Fact]
    public void Of_Values_HasTheIntervalOfRAndScipy()
    {
        foreach (var fixture in RStatistics.Load.Bootstrap)
        {
            BootstrapChecks.ShouldBeClose(InterquartileMean.Of(fixture.Values, BootstrapChecks.Many), fixture.Value, fixture.Interval[0], fixture.Interval[1]);
        }

        foreach (var fixture in ScipyStatistics.Load.Bootstraps.Where(fixture => fixture.Statistic == "iqm"))
        {
            BootstrapChecks.ShouldBeClose(InterquartileMean.Of(fixture.Values, BootstrapChecks.Many), fixture.Value, fixture.Low, fixture.High);
        }
    }

    [Fact]
    public void OfTasks_SeveralTasks_HasTheStratifiedIntervalOfR()
    {
        var fixture = RStatistics.Load.Stratified.Should().ContainSingle().Subject;

        BootstrapChecks.ShouldBeClose(InterquartileMean.OfTasks(fixture.Tasks, BootstrapChecks.Many), fixture.Value, fixture.Interval[0], fixture.Interval[1]);
    }

    [Fact]
    public void OfTasks_TasksWithoutNoise_HasNoWidth()
    {
        // Drawn from all runs together, the mean would vary.
        InterquartileMean.OfTasks([[1, 1, 1, 1], [5, 5, 5, 5]]).Should().Be(new Estimate(3, 3, 3));
        InterquartileMean.Of([1, 1, 1, 1, 5, 5, 5, 5]).HalfWidth.Should().BeGreaterThan(0.5);
    }

    [Fact]
    public void Of_OtherOrder_IsTheSame() => InterquartileMean.Of([3, 1, 2, 5, 4]).Should().Be(InterquartileMean.Of([5, 4, 3, 2, 1]));

    [Fact]
    public void Of_OtherSeedOrSize_IsAnotherInterval()
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(i => Math.Sin(i))];

        InterquartileMean.Of(values, new BootstrapOptions { Seed = 1 }).Should().NotBe(InterquartileMean.Of(values));
        InterquartileMean.Of(values, new BootstrapOptions { Resamples = 500 }).Should().NotBe(InterquartileMean.Of(values));
        InterquartileMean.Of(values, new BootstrapOptions { Confidence = 0.8 }).HalfWidth.Should().BeLessThan(0.8 * InterquartileMean.Of(values).HalfWidth);
    }

    [Theory]
    [InlineData(50, false)]
    [InlineData(100, false)]
    [InlineData(50, true)]
    [InlineData(100, true)]
    public void Of_SimulatedValues_CoversTheConfidence(int count, bool isSkewed)
    {
        // The middle half of a normal distribution has mean 0. That of an exponential one is ∫ −ln(1 − u) du ÷ ½ from ¼ to ¾.
        const int Repetitions = 1000;
        var truth = isSkewed ? 1 - (2 * ((0.75 * Math.Log(0.75)) - (0.25 * Math.Log(0.25)))) : 0;
        var covered = Enumerable.Range(0, Repetitions).AsParallel().Count(seed =>
        {
            var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
            double[] values = [.. Enumerable.Range(0, count).Select(_ => isSkewed ? -Math.Log(1 - random.NextDouble()) : random.NextGaussian())];
            return InterquartileMean.Of(values, new BootstrapOptions { Resamples = 300, Seed = seed }).Contains(truth);
        });

        TestContext.Current.TestOutputHelper!.WriteLine($"covered {covered} of {Repetitions}");
        ((double)covered / Repetitions).Should().BeInRange(0.93, 0.97);
    }

    [Fact]
    public void Of_NoOrUnusableValues_Throws()
    {
        FluentActions.Invoking(() => InterquartileMean.Of([])).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => InterquartileMean.Of([1, double.NaN])).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*values[1]*");
        FluentActions.Invoking(() => InterquartileMean.OfTasks([[1], []])).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*values[1]*");
        FluentActions.Invoking(() => InterquartileMean.OfTasks([])).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => InterquartileMean.Of(null!)).Should().Throw<ArgumentNullException>();
    }
}
