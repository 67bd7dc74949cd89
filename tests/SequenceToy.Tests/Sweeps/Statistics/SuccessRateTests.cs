using SequenceToy.Sweeps.Statistics;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Sweeps.Statistics;

public sealed class SuccessRateTests
{
    [Fact]
    public void Of_SuccessesAndRuns_EqualsScipy()
    {
        foreach (var fixture in ScipyStatistics.Load.Wilson)
        {
            var rate = SuccessRate.Of(fixture.Successes, fixture.Runs, fixture.Confidence);

            rate.Value.Should().Be((double)fixture.Successes / fixture.Runs);
            rate.Low.Should().BeApproximately(fixture.Low, 1e-12);
            rate.High.Should().BeApproximately(fixture.High, 1e-12);
        }
    }

    [Fact]
    public void Of_NoneOrAll_HasExactEnds()
    {
        for (var runs = 1; runs <= 300; runs++)
        {
            (SuccessRate.Of(0, runs).Low, SuccessRate.Of(runs, runs).High).Should().Be((0, 1));
        }
    }

    // The coverage oscillates with p: only its mean over p is the confidence.
    [Theory]
    [InlineData(20)]
    [InlineData(50)]
    [InlineData(100)]
    public void Of_TrueProbabilities_CoversTheConfidenceOnAverage(int runs)
    {
        Estimate[] rates = [.. Enumerable.Range(0, runs + 1).Select(successes => SuccessRate.Of(successes, runs))];
        double[] coverages = [.. Enumerable.Range(1, 199).Select(i => Coverage(rates, i / 200.0))];

        coverages.Average().Should().BeInRange(0.93, 0.97);
        coverages.Min().Should().BeGreaterThan(0.83);
    }

    [Theory]
    [InlineData(-1, 10, 0.95)]
    [InlineData(11, 10, 0.95)]
    [InlineData(0, 0, 0.95)]
    [InlineData(1, 2, 1)]
    public void Of_ImpossibleCounts_Throws(int successes, int runs, double confidence) =>
        FluentActions.Invoking(() => SuccessRate.Of(successes, runs, confidence)).Should().Throw<ArgumentOutOfRangeException>();

    // The exact probability that the interval of a binomial number contains p.
    private static double Coverage(Estimate[] rates, double p)
    {
        var runs = rates.Length - 1;
        var (sum, probability) = (0.0, Math.Pow(1 - p, runs));
        for (var successes = 0; successes <= runs; successes++)
        {
            sum += rates[successes].Contains(p) ? probability : 0;
            probability *= (runs - successes) / (successes + 1.0) * p / (1 - p);
        }

        return sum;
    }
}
