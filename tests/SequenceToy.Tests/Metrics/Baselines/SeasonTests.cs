using SequenceToy.Metrics.Baselines;

namespace SequenceToy.Tests.Metrics.Baselines;

public sealed class SeasonTests
{
    [Theory]
    [InlineData(12, 24, 0.5, 0)]
    [InlineData(12, 12, 0.5, 0)]
    [InlineData(12, 30, 3, 0)]
    [InlineData(12, 24, 1, 0.4)]
    [InlineData(7, 21, 2, 0)]
    [InlineData(24, 30, 1, 0.2)]
    public void Find_SeasonalSeries_IsThePeriodBeforeTheNextValue(int period, int steps, double noise, double trend)
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var windows = DrawnSeries.Windows(DrawnSeries.Seasonal(seed, 140, period, noise, trend), steps);

            Season.Find(windows, 0, 0).Should().Be(period - 1, FormattableString.Invariant($"seed {seed}"));
        }
    }

    [Fact]
    public void Find_TargetsAtEveryStep_IsThePeriodToo() =>
        Season.Find(DrawnSeries.EachStep(DrawnSeries.Seasonal(3, 401, 10, 1), 40), 0, 0).Should().Be(9);

    [Theory]
    [InlineData(40, 6)]
    [InlineData(90, 24)]
    [InlineData(300, 12)]
    [InlineData(1000, 50)]
    public void Find_Noise_FindsNoneInNearlyAllSeeds(int count, int steps) =>
        Enumerable.Range(0, 100).Count(seed => Season.Find(DrawnSeries.Windows(DrawnSeries.Noise(seed, count + steps), steps), 0, 0) is null).Should().BeGreaterThanOrEqualTo(95);

    [Fact]
    public void Find_ARiseWithoutASeason_FindsNone() =>
        Season.Find(DrawnSeries.Windows([.. Enumerable.Range(0, 100).Select(i => i * 0.5f)], 12), 0, 0).Should().BeNull();
}
