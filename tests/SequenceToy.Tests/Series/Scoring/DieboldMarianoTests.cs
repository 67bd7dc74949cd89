using SequenceToy.Series.Scoring;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Series.Scoring;

public sealed class DieboldMarianoTests
{
    [Fact]
    public void Of_SquaredErrors_EqualsThePackageForecastOfR()
    {
        foreach (var fixture in ForecastFixtures.Load.DieboldMariano)
        {
            double[] differences = [.. fixture.One.Zip(fixture.Other, (one, other) => (one * one) - (other * other))];

            var test = DieboldMariano.Of(differences, fixture.Horizon);

            test.Statistic.Should().BeApproximately(fixture.Statistic, 1e-9 * Math.Abs(fixture.Statistic));
            test.PValue.Should().BeApproximately(fixture.PValue, 1e-9);
        }
    }

    [Fact]
    public void Below_StudentsT_EqualsR()
    {
        foreach (var point in ForecastFixtures.Load.Student)
        {
            StudentDistribution.Below(point[0], point[1]).Should().BeApproximately(point[2], 1e-12 + (1e-10 * point[2]));
            StudentDistribution.Quantile(point[2], point[1]).Should().BeApproximately(point[0], 1e-6 * Math.Abs(point[0]));
        }
    }

    [Fact]
    public void Of_DifferencesThatDoNotVary_IsNotANumber() => DieboldMariano.Of([1, 1, 1], 1).Statistic.Should().Be(double.NaN);
}
