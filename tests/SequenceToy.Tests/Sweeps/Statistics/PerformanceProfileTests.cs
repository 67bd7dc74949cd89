using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Tests.Sweeps.Statistics;

public sealed class PerformanceProfileTests
{
    private static readonly double[] Scores = [0.2, 0.9, 0.9, 1];

    [Fact]
    public void Of_HigherIsBetter_CountsScoresFromTheThreshold() =>
        PerformanceProfile.Of(Scores, higherIsBetter: true, [0.2, 0.21, 0.9, 1, 1.1]).Points.Select(point => point.Share.Value)
            .Should().Equal(1, 0.75, 0.75, 0.25, 0);

    [Fact]
    public void Of_LowerIsBetter_CountsScoresUpToTheThreshold() =>
        PerformanceProfile.Of(Scores, higherIsBetter: false, [0.1, 0.2, 0.9, 0.95, 1]).Points.Select(point => point.Share.Value)
            .Should().Equal(0, 0.25, 0.75, 0.75, 1);

    [Fact]
    public void Of_NoThresholds_UsesAllDifferentScores() =>
        PerformanceProfile.Of([3, 1, 3], higherIsBetter: true).Points.Select(point => point.Threshold).Should().Equal(1, 3);

    [Fact]
    public void Of_ManyRuns_HasTheBandOfABinomialShare()
    {
        var point = PerformanceProfile.Of([.. Enumerable.Range(0, 400).Select(i => (double)i)], higherIsBetter: true, [100]).Points[0];

        point.Share.Value.Should().Be(0.75);
        point.Share.HalfWidth.Should().BeApproximately(1.96 * Math.Sqrt(0.75 * 0.25 / 400), 0.004);
    }

    [Fact]
    public void OfTasks_TasksWithoutNoise_HasNoWidth() =>
        PerformanceProfile.OfTasks([[1, 1], [2, 2]], higherIsBetter: true, [2]).Points[0].Share.Should().Be(new Estimate(0.5, 0.5, 0.5));

    [Fact]
    public void ToString_OfPoints_HasThresholdsAndShares() =>
        PerformanceProfile.Of(Scores, higherIsBetter: true, [0.9]).ToString().Should().ContainAll("0.9", "75%");

    [Fact]
    public void Of_SameScores_IsEqual() =>
        PerformanceProfile.Of(Scores, higherIsBetter: true).Should().Be(PerformanceProfile.Of(Scores, higherIsBetter: true));
}
