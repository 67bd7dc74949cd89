using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Tests.Sweeps.Statistics;

public sealed class ExpectedBestTests
{
    private static readonly double[] Scores = [4, 1, 9, 2];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Curve_AllNumbersOfRuns_IsTheMeanOverAllDraws(bool higherIsBetter)
    {
        var curve = ExpectedBest.Curve(Scores, higherIsBetter);

        curve.Should().HaveCount(Scores.Length);
        for (var n = 1; n <= Scores.Length; n++)
        {
            curve[n - 1].Should().BeApproximately(MeanOfBests(n, higherIsBetter), 1e-12);
        }
    }

    [Fact]
    public void Curve_TwoScores_IsThatByHand()
    {
        // The best of two draws from {0, 1} is 1 in three of four cases.
        ExpectedBest.Curve([0, 1], higherIsBetter: true).Should().Equal(0.5, 0.75);
        ExpectedBest.Curve([0, 1], higherIsBetter: false).Should().Equal(0.5, 0.25);
    }

    [Fact]
    public void Of_NumberOfRuns_IsOnTheCurveWithAnInterval()
    {
        double[] scores = [.. Enumerable.Range(0, 50).Select(i => Math.Sin(i))];
        var best = ExpectedBest.Of(scores, 5, higherIsBetter: true);

        best.Value.Should().BeApproximately(ExpectedBest.Curve(scores, higherIsBetter: true)[4], 1e-12);
        best.Contains(best.Value).Should().BeTrue();
        best.HalfWidth.Should().BeInRange(0.005, 0.2);
        ExpectedBest.Of(scores, 1, higherIsBetter: true).Value.Should().BeApproximately(scores.Average(), 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Of_ImpossibleNumberOfRuns_Throws(int n) =>
        FluentActions.Invoking(() => ExpectedBest.Of(Scores, n, true)).Should().Throw<ArgumentOutOfRangeException>();

    private static double MeanOfBests(int n, bool higherIsBetter)
    {
        IEnumerable<double> bests = Scores;
        for (var i = 1; i < n; i++)
        {
            bests = bests.SelectMany(best => Scores.Select(score => higherIsBetter ? Math.Max(best, score) : Math.Min(best, score))).ToArray();
        }

        return bests.Average();
    }
}
