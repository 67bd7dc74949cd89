using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

public sealed class NewerDataTests
{
    private static readonly double[] Values = SimulatedSeries.TrendAndSeason(3, 80);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ForecastFrom_TheTrainingData_EqualsForecast(bool differenced)
    {
        var data = Dated(Values, new DateTime(2018, 1, 1));
        var experiment = Quick(data);
        using var result = (differenced ? experiment.WithDifferencing() : experiment).Run();

        result.Forecaster.ForecastFrom(data, 4).Should().Be(result.Forecast(4));
    }

    [Fact]
    public void ForecastFrom_NewerData_StartsAfterIt()
    {
        using var result = Quick(Dated(Values, new DateTime(2018, 1, 1))).Run();
        var newer = Dated([.. SimulatedSeries.TrendAndSeason(3, 90)[60..]], new DateTime(2023, 1, 1));

        var forecast = result.Forecaster.ForecastFrom(newer, 2);

        forecast.Values.Select(value => value.Time.Date).Should().Equal(new DateTime(2025, 7, 1), new DateTime(2025, 8, 1));
    }

    [Fact]
    public void ForecastFrom_ColumnsInAnotherOrder_AreReadByName()
    {
        double[] other = [.. Enumerable.Range(0, 80).Select(i => i % 5 * 10.0)];
        using var result = Quick(SeriesData.FromColumns(["a", "b"], [Values, other])).Run();

        var swapped = result.Forecaster.ForecastFrom(SeriesData.FromColumns(["extra", "b", "a"], [other, other, Values]), 2);

        swapped.Of("a").Select(value => value.Value).Should().Equal(result.Forecast(2).Of("a").Select(value => value.Value));
    }

    [Fact]
    public void ForecastFrom_DataThatDoesNotFit_IsRefusedByName()
    {
        using var result = Quick(Dated(Values, new DateTime(2018, 1, 1))).Run();
        var forecaster = result.Forecaster;

        Refused(Dated(Values[..3], new DateTime(2018, 1, 1)), "*at least 6 values*had 3*");
        Refused(SeriesData.FromColumns(["other"], [Values]), "*value*");
        Refused(SeriesData.FromValues(Values), "*far apart*");
        Refused(SeriesData.FromValues(Values, "value", [.. Enumerable.Range(0, 80).Select(day => new DateTime(2024, 1, 1).AddDays(day))]), "*far apart*");
        Refused(SeriesData.FromSeries(TimeSeries.FromColumns("B", ["value"], [Values])), "*'B'*");

        void Refused(SeriesData data, string message) =>
            FluentActions.Invoking(() => forecaster.ForecastFrom(data, 1)).Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void ForecastFrom_ValuesWithoutLogarithm_AreRefused()
    {
        using var result = Quick(SeriesData.FromValues(Values)).WithLogTransform().Run();

        var act = () => result.Forecaster.ForecastFrom(SeriesData.FromValues([1, 2, 3, 0, 5, 6, 7, 8]), 1);

        act.Should().Throw<ArgumentException>().WithMessage("*above 0*");
    }

    private static SeriesExperiment Quick(SeriesData data) =>
        SeriesExperiment.For(data).WithWindow(6).WithHorizon(2).WithLstm(hiddenSize: 2).WithTraining(epochs: 2).WithSeed(1);

    private static SeriesData Dated(double[] values, DateTime first) =>
        SeriesData.FromValues(values, "value", [.. Enumerable.Range(0, values.Length).Select(first.AddMonths)]);
}
