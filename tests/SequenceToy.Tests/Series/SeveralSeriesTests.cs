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

    [Fact]
    public void Run_SeriesOfConstantTraining_DoesNotSpoilTheOthers()
    {
        // Near 10,000, and constant until the test part: it has no error scale of its own.
        double[] late = [.. Enumerable.Range(0, 120).Select(i => i < 110 ? 10_000.0 : 10_000 + (i % 5 * 100))];
        var other = TimeSeries.FromColumns("late", ["value"], [late], Times(120));
        using var alone = Quick(SeriesData.FromSeries(Data.All[0])).Run();
        using var both = Quick(SeriesData.FromSeries(Data.All[0], other)).Run();

        Width(both.Forecast(1).Of("value", "A")[0]).Should().BeLessThan(20 * Width(alone.Forecast(1).Of("value", "A")[0]));
        both.Scores.Mase.Should().Be(both.Scores.Mase).And.BePositive();
        both.Baselines.Should().OnlyContain(baseline => double.IsFinite(baseline.Skill));
    }

    [Fact]
    public void Run_SameSeriesTenTimes_IsNoMoreEvidenceThanOnce()
    {
        var once = SeriesData.FromSeries(Copy("0"));
        var tenTimes = SeriesData.FromSeries([.. Enumerable.Range(0, 10).Select(number => Copy($"{number}"))]);
        using var one = Quick(once).Run();
        using var ten = Quick(tenTimes).Run();

        ten.Baselines[0].PValue.Should().BeGreaterThan(1e-4);

        static TimeSeries Copy(string name) => TimeSeries.FromColumns(name, ["value"], [SimulatedSeries.Autoregressive(1, 120, 0.5)], Times(120));
    }

    [Fact]
    public void Run_SeriesTooShortForAWindow_IsNamed()
    {
        var tiny = TimeSeries.FromColumns("tiny", ["value"], [[1, 2, 3]], Times(3));
        using var result = Quick(SeriesData.FromSeries(Data.All[0], tiny)).Run();

        result.SeriesWithoutForecast.Should().Equal("tiny");
        result.Forecast(1).Values.Select(value => value.Series).Should().Equal("A");
    }

    [Fact]
    public void FromSeries_StepsOfOtherLength_AreRefusedByName()
    {
        var sparse = TimeSeries.FromColumns("sparse", ["value"], [[1, 2, 3]], [0, 2, 4]);

        var act = () => SeriesData.FromSeries(Data.All[0], sparse);

        act.Should().Throw<ArgumentException>().WithMessage("*'A'*'sparse'*");
    }

    [Fact]
    public void Forecast_KnownValuesForSeriesThatEndAtOtherTimes_AreRefused()
    {
        var columns = new[] { "value", "known" };
        TimeSeries Of(string name, int count) =>
            TimeSeries.FromColumns(name, columns, [SimulatedSeries.TrendAndSeason(1, count), [.. Enumerable.Range(0, count).Select(i => i % 7.0)]], Times(count));
        using var result = SeriesExperiment.For(SeriesData.FromSeries(Of("A", 80), Of("B", 70))).WithTargets("value").WithKnownFuture("known")
            .WithWindow(4).WithTraining(epochs: 1).Run();

        var act = () => result.Forecast(1, new Dictionary<string, double[]> { ["known"] = [3] });

        act.Should().Throw<ArgumentException>().WithParameterName("known").WithMessage("*'B'*");
    }

    private static SeriesExperiment Quick(SeriesData data) =>
        SeriesExperiment.For(data).WithWindow(8).WithLstm(hiddenSize: 4).WithTraining(epochs: 10).WithSeed(1);

    private static SeriesData Data { get; } = SeriesData.FromSeries(
        TimeSeries.FromColumns("A", ["value"], [SimulatedSeries.TrendAndSeason(1, 120)], Times(120)),
        TimeSeries.FromColumns("B", ["value"], [[.. SimulatedSeries.TrendAndSeason(2, 150).Select(value => 5 * value)]], Times(150)));

    private static SeriesTime[] Times(int count) => [.. Enumerable.Range(0, count).Select(i => (SeriesTime)i)];

    private static double Width(ForecastValue value) => value.Intervals[0].High - value.Intervals[0].Low;
}
