using SequenceToy.Series;
using SequenceToy.Tests.Series;

namespace SequenceToy.LearningTests.Series;

/// <summary>Intervals from the validation part hold the nominal share of the test values: 200 series, 12 steps, a small network.</summary>
public sealed class CoverageTests
{
    private const int Count = 200;

    [Fact]
    public void Coverage_SeasonalSeries_IsWithinFivePoints() => Check(seed => SimulatedSeries.TrendAndSeason(seed, 400, trend: 0));

    [Fact]
    public void Coverage_AutoregressiveSeries_IsWithinFivePoints() => Check(seed => SimulatedSeries.Autoregressive(seed, 400, 0.8));

    private static void Check(Func<int, double[]> draw)
    {
        var covered = new IReadOnlyList<IntervalCoverage>[Count];
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            using var result = SeriesExperiment.For(SeriesData.FromValues(draw(seed))).WithHorizon(12).WithLstm(hiddenSize: 4)
                .WithTraining(epochs: 40).WithSeed(seed).Run();
            covered[seed] = result.Coverage;
        });

        covered.Average(one => one[0].Measured).Should().BeInRange(0.75, 0.85);
        covered.Average(one => one[1].Measured).Should().BeInRange(0.9, 1);
    }
}
