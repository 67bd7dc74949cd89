using MathNet.Numerics.Distributions;
using SequenceToy.Data;
using SequenceToy.Series.Scoring;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Series.Scoring;

public sealed class DieboldMarianoTests
{
    [Fact]
    public void Of_OneStepAhead_EqualsThePackageForecastOfR() =>
        Check(ForecastFixtures.Load.DieboldMariano.Where(fixture => fixture.Horizon == 1));

    [Fact]
    public void Of_SeveralStepsAhead_EqualsThePeriodogramOfScipy() => Check(ForecastFixtures.SmoothedPeriodogram);

    [Theory]
    [InlineData(6, 12)]
    [InlineData(12, 24)]
    [InlineData(12, 36)]
    [InlineData(24, 48)]
    public void Of_SumsOfIndependentNumbers_RejectsSeldom(int horizon, int count)
    {
        // Sums of a horizon of numbers are as dependent as forecasts from neighboring origins; the nominal share is 5%.
        var rejected = 0;
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = SeededRandom.ForSeed(seed, RandomPurpose.Bootstrap);
            double[] numbers = [.. Enumerable.Range(0, count + horizon).Select(_ => random.NextGaussian())];
            double[] differences = [.. Enumerable.Range(0, count).Select(start => numbers[start..(start + horizon)].Sum())];
            rejected += DieboldMariano.Of(differences, horizon).PValue < 0.05 ? 1 : 0;
        }

        rejected.Should().BeInRange(20, 110);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(6, 11)]
    public void Of_FewerThanTwoHorizons_IsNotANumber(int horizon, int count) =>
        DieboldMariano.Of([.. Enumerable.Range(0, count).Select(i => (double)(i * i % 7))], horizon).PValue.Should().Be(double.NaN);

    private static void Check(IEnumerable<DieboldMarianoCase> fixtures)
    {
        foreach (var fixture in fixtures)
        {
            double[] differences = [.. fixture.One.Zip(fixture.Other, (one, other) => (one * one) - (other * other))];

            var test = DieboldMariano.Of(differences, fixture.Horizon);

            test.Statistic.Should().BeApproximately(fixture.Statistic, 1e-9 * Math.Abs(fixture.Statistic));
            test.PValue.Should().BeApproximately(fixture.PValue, 1e-9);
        }
    }

    [Fact]
    public void CDF_StudentTOfMathNet_EqualsR()
    {
        foreach (var point in ForecastFixtures.Load.Student)
        {
            StudentT.CDF(0, 1, point[1], point[0]).Should().BeApproximately(point[2], 1e-12 + (1e-10 * point[2]));
            StudentT.InvCDF(0, 1, point[1], point[2]).Should().BeApproximately(point[0], 1e-5 * Math.Abs(point[0]));
        }
    }

    [Fact]
    public void Of_DifferencesThatDoNotVary_IsNotANumber() => DieboldMariano.Of([1, 1, 1], 1).Statistic.Should().Be(double.NaN);
}
