using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

public sealed class SeveralSeriesTests
{
    [Fact]
    public void Run_TwoSeriesOfOtherSizes_TrainsOneNetworkAndForecastsEach()
    {
        using var result = SeriesExperiment.For(Data).WithWindow(12).WithHorizon(3).WithTraining(epochs: 10).Run();

        var forecast = result.Forecast(3);

        forecast.Values.Select(value => value.Series).Should().Equal("A", "A", "A", "B", "B", "B");
        forecast.Of("value", "A")[0].Time.Number.Should().Be(120);
        forecast.Of("value", "B")[0].Time.Number.Should().Be(150);
        Width(forecast.Of("value", "B")[0]).Should().BeGreaterThan(2 * Width(forecast.Of("value", "A")[0]));
    }

    [Fact]
    public void Run_SeriesWithoutATestPart_StillTrains()
    {
        var early = TimeSeries.FromColumns("early", ["value"], [SimulatedSeries.TrendAndSeason(1, 60)], Times(60));
        using var result = SeriesExperiment.For(SeriesData.FromSeries(early, Data.All[1])).WithWindow(12).WithTraining(epochs: 2).Run();

        result.Residuals().Select(residual => residual.Series).Distinct().Should().Equal("B");
        result.Forecast(1).Values.Select(value => value.Series).Should().Equal("early", "B");
    }

    private static SeriesData Data { get; } = SeriesData.FromSeries(
        TimeSeries.FromColumns("A", ["value"], [SimulatedSeries.TrendAndSeason(1, 120)], Times(120)),
        TimeSeries.FromColumns("B", ["value"], [[.. SimulatedSeries.TrendAndSeason(2, 150).Select(value => 5 * value)]], Times(150)));

    private static SeriesTime[] Times(int count) => [.. Enumerable.Range(0, count).Select(i => (SeriesTime)i)];

    private static double Width(ForecastValue value) => value.Intervals[0].High - value.Intervals[0].Low;
}
