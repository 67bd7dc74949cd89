using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

public sealed class ForecastTimesTests : IDisposable
{
    private static readonly TimePolicy Ignored = new() { Gaps = TimeGaps.Ignore };
    private static readonly DateTime Wednesday = new(2024, 5, 1);

    private readonly string file = Path.Combine(Path.GetTempPath(), $"times-{Guid.NewGuid():N}.safetensors");

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Forecast_WorkingDays_ContinuesOnWorkingDays(int more)
    {
        DateTime[] days = WorkingDays(62 + more);
        using var result = Quick(days).Run();

        var expected = Enumerable.Range(1, 20).Select(day => days[^1].AddDays(day)).Where(IsWorkday).Take(7).ToArray();
        var forecast = result.Forecast(7);

        forecast.Values.Select(value => value.Time.Date!.Value).Should().Equal(expected);
        forecast.Notes.Should().BeEmpty();
    }

    [Fact]
    public void Forecast_WorkingDaysWithHolidays_SaysThatTheyAreEstimated()
    {
        using var result = Quick([.. WorkingDays(70).Where((_, i) => i % 17 != 5)]).Run();

        var forecast = result.Forecast(8);

        forecast.Values.Should().OnlyContain(value => IsWorkday(value.Time.Date!.Value));
        forecast.Notes.Should().ContainSingle().Which.Should().ContainAll("estimated", "holidays");
    }

    [Fact]
    public void Forecast_IrregularTimes_RepeatsTheMedianStepAndSaysSo()
    {
        int[] distances = [2, 2, 1, 2, 5];
        DateTime[] days = [.. Enumerable.Range(0, 60).Select(i => Wednesday.AddDays((i / 5 * distances.Sum()) + distances[..(i % 5)].Sum()))];
        using var result = Quick(days).Run();

        var forecast = result.Forecast(2);

        forecast.Values.Select(value => value.Time.Date).Should().Equal(days[^1].AddDays(2), days[^1].AddDays(4));
        forecast.Notes.Should().ContainSingle().Which.Should().ContainAll("estimated", "2 days");
    }

    [Fact]
    public void Forecast_LastWorkingDayOfEachMonth_ContinuesByMonths()
    {
        DateTime[] days = [.. Enumerable.Range(0, 48).Select(month => LastWorkday(new DateTime(2020, 1, 1).AddMonths(month)))];
        using var result = Quick(days).Run();

        var forecast = result.Forecast(2);

        forecast.Values.Select(value => value.Time.Date!.Value.Month).Should().Equal(1, 2);
        forecast.Notes.Should().ContainSingle().Which.Should().ContainAll("estimated", "1 month");
    }

    [Fact]
    public void Forecast_TwoStepsOfNumbers_RepeatsTheUsualOne()
    {
        SeriesTime[] times = [.. Enumerable.Range(0, 60).Select(i => (SeriesTime)(i + (i / 10 * 4)))];
        using var result = Quick(SeriesData.FromColumns(["x"], [SimulatedSeries.TrendAndSeason(3, 60)], times, Ignored)).Run();

        result.Forecast(1).Values[0].Time.Number.Should().Be(times[^1].Number + 1);
        result.Forecast(1).Notes.Should().ContainSingle();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Load_SavedForecaster_KeepsTheTimes(bool withHolidays)
    {
        using var result = Quick([.. WorkingDays(80).Where((_, i) => !withHolidays || i % 19 != 7)]).Run();

        result.Forecaster.Save(file);
        using var loaded = SeriesForecaster.Load(file);

        loaded.Forecast(9).Should().Be(result.Forecast(9));
        loaded.Forecast(9).Notes.Should().HaveCount(withHolidays ? 1 : 0);
    }

    [Fact]
    public void ForecastFrom_NewerWorkingDays_ContinuesOnMonday()
    {
        using var result = Quick(WorkingDays(64)).Run();
        DateTime[] newer = [.. WorkingDays(90)[70..]];
        newer = newer[..(Array.FindLastIndex(newer, day => day.DayOfWeek == DayOfWeek.Friday) + 1)];

        var forecast = result.Forecaster.ForecastFrom(Data(newer), 1);

        forecast.Values[0].Time.Date.Should().Be(newer[^1].AddDays(3));
    }

    [Fact]
    public void ForecastFrom_DaysOfTheWeekendAfterWorkingDays_AreRefused()
    {
        using var result = Quick(WorkingDays(64)).Run();
        DateTime[] daily = [.. Enumerable.Range(0, 30).Select(day => new DateTime(2025, 1, 1).AddDays(day))];

        var act = () => result.Forecaster.ForecastFrom(Data(daily), 1);

        act.Should().Throw<ArgumentException>().WithMessage("*as far apart*");
    }

    private static SeriesExperiment Quick(DateTime[] days) => Quick(Data(days));

    private static SeriesExperiment Quick(SeriesData data) =>
        SeriesExperiment.For(data).WithWindow(5).WithHorizon(2).WithLstm(hiddenSize: 1).WithTraining(epochs: 1).WithSeed(1);

    private static SeriesData Data(DateTime[] days) => SeriesData.FromColumns(
        ["x"], [SimulatedSeries.TrendAndSeason(3, days.Length)], [.. days.Select(day => (SeriesTime)day)], Ignored);

    private static DateTime[] WorkingDays(int count) =>
        [.. Enumerable.Range(0, 2 * count).Select(day => Wednesday.AddDays(day)).Where(IsWorkday).Take(count)];

    private static DateTime LastWorkday(DateTime month) => Enumerable.Range(1, 7).Select(day => month.AddMonths(1).AddDays(-day)).First(IsWorkday);

    private static bool IsWorkday(DateTime day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
