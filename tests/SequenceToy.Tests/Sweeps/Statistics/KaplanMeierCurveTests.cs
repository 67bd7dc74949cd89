using SequenceToy.Sweeps.Statistics;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Sweeps.Statistics;

public sealed class KaplanMeierCurveTests
{
    private const double Precision = 1e-9;

    public static TheoryData<string> Cases => [.. RStatistics.Load.Curves.Select(curve => curve.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Runs_EqualsThePackageSurvivalOfR(string name)
    {
        var fixture = RStatistics.Load.Curves.Single(curve => curve.Name == name);

        var curve = KaplanMeierCurve.Of([.. fixture.Cost.Zip(fixture.Solved, (cost, solved) => new RunCost(cost, solved))], fixture.Confidence);

        curve.Runs.Should().Be(fixture.Cost.Length);
        curve.Points.Select(point => point.Cost).Should().Equal(fixture.Time);
        curve.Points.Select(point => point.AtRisk).Should().Equal(fixture.AtRisk);
        curve.Points.Select(point => point.Solved).Should().Equal(fixture.Events);
        for (var i = 0; i < fixture.Time.Length; i++)
        {
            var unsolved = curve.Points[i].Unsolved;
            unsolved.Value.Should().BeApproximately(fixture.Survival[i], Precision);

            // R has no interval where nobody is left.
            unsolved.Low.Should().BeApproximately(fixture.Low[i] ?? 0, Precision);
            unsolved.High.Should().BeApproximately(fixture.High[i] ?? (i == 0 ? 1 : curve.Points[i - 1].Unsolved.High), Precision);
        }

        curve.Median.Value.Should().Be(fixture.Median[0] ?? double.PositiveInfinity);
        curve.Median.Low.Should().Be(fixture.Median[1] ?? 0);
        curve.Median.High.Should().Be(fixture.Median[2] ?? double.PositiveInfinity);
    }

    [Fact]
    public void UnsolvedAfter_AnyCost_IsThatOfTheStepBefore()
    {
        var curve = KaplanMeierCurve.Of([new(1, true), new(3, true), new(5, false), new(5, false)]);

        new[] { 0.5, 1, 2.9, 3, 100 }.Select(cost => curve.UnsolvedAfter(cost).Value).Should().Equal(1, 0.75, 0.75, 0.5, 0.5);
    }

    [Fact]
    public void Of_NoSolvedRun_HasNoStepsAndAnInfiniteMedian()
    {
        var curve = KaplanMeierCurve.Of([new(5, false)]);

        curve.Points.Should().BeEmpty();
        curve.Median.Value.Should().Be(double.PositiveInfinity);
        curve.UnsolvedAfter(9).Value.Should().Be(1);
    }

    [Fact]
    public void Of_NoRuns_Throws() => FluentActions.Invoking(() => KaplanMeierCurve.Of([])).Should().Throw<ArgumentOutOfRangeException>();
}
