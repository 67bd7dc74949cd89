using SequenceToy.Data;
using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

/// <summary>The period is found through noise, not as a multiple, and not in series without one.</summary>
public sealed class PeriodTests
{
    [Theory]
    [InlineData(7, 400, 0, 6)]
    [InlineData(12, 180, 0.5, 4)]
    [InlineData(12, 240, 0, 5)]
    [InlineData(24, 500, 0, 4)]
    [InlineData(30, 400, 0, 3)]
    public void Find_ASeasonInNoise_IsNearItsPeriodNearlyAlways(int period, int count, double trend, double noise)
    {
        int?[] found = [.. Enumerable.Range(1, 20).Select(seed =>
        {
            var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
            return Found([.. Enumerable.Range(0, count).Select(i => 100 + (trend * i) + (10 * Math.Sin(2 * Math.PI * i / period)) + (noise * random.NextGaussian()))]);
        })];

        found.Count(each => Math.Abs((each ?? 0) - period) <= Math.Max(1, period / 20)).Should().BeGreaterThanOrEqualTo(18, "found were {0}", found);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Find_NoSeason_IsNearlyAlwaysNone(bool isWalk)
    {
        int?[] found = [.. Enumerable.Range(1, 40).Select(seed => Found(isWalk ? SimulatedSeries.RandomWalk(seed, 400) : SimulatedSeries.Autoregressive(seed, 400, 0.6)))];

        found.Count(each => each is not null).Should().BeLessThanOrEqualTo(2, "found were {0}", found);
    }

    private static int? Found(double[] values)
    {
        using var result = SeriesExperiment.For(SeriesData.FromValues(values)).WithWindow(4).WithLstm(1).WithTraining(epochs: 1, batchSize: 64).Run();
        return result.Settings.Period;
    }
}
