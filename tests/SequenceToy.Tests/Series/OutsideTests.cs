using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

public sealed class OutsideTests : IDisposable
{
    private static readonly double[] Values = [.. SimulatedSeries.TrendAndSeason(3, 80).Select(value => Math.Round(value, 3))];
    private readonly string file = Path.Combine(Path.GetTempPath(), $"outside-{Guid.NewGuid():N}.safetensors");

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Forecast_OwnData_HasNothingOutside()
    {
        using var result = Quick(SeriesData.FromValues(Values)).Run();

        result.Forecast(2).Outside.Should().BeEmpty();
        result.Forecaster.ForecastFrom(SeriesData.FromValues(Values[..40]), 2).Notes.Should().BeEmpty();
    }

    [Fact]
    public void ForecastFrom_AnotherUnit_IsNotedByColumnAndByHowMuch()
    {
        using var result = Quick(SeriesData.FromValues(Values, "power")).Run();
        result.Forecaster.Save(file);
        using var loaded = SeriesForecaster.Load(file);
        double[] newer = [.. Values.Select(value => 1000 * value)];

        var forecast = loaded.ForecastFrom(SeriesData.FromValues(newer, "power"), 2);

        var outside = forecast.Outside.Should().ContainSingle().Subject;
        (outside.Column, outside.Count, outside.Minimum, outside.Maximum).Should().Be(("power", 6, Values.Min(), Values.Max()));
        outside.Farthest.Should().Be(newer[^6..].Max());
        outside.Distance.Should().BeApproximately((newer[^6..].Max() - Values.Max()) / (Values.Max() - Values.Min()), 1e-9);
        forecast.Notes.Should().ContainSingle().Which.Should().ContainAll("'power'", "unit", "6 values");
    }

    [Fact]
    public void ForecastFrom_OneValueALittleHigher_IsNotedWithoutAUnit()
    {
        using var result = Quick(SeriesData.FromValues(Values)).Run();
        double[] newer = [.. Values[..20], Values.Max() + (0.1 * (Values.Max() - Values.Min())), Values[0]];

        var note = result.Forecaster.ForecastFrom(SeriesData.FromValues(newer), 1).Notes.Should().ContainSingle().Subject;

        note.Should().ContainAll("1 value ", "10%").And.NotContain("unit");
    }

    [Fact]
    public void Forecast_KnownValuesFarOutside_AreNoted()
    {
        var data = SeriesData.FromColumns(["x", "price"], [Values, [.. Enumerable.Range(0, 80).Select(i => 1.0 + (i % 3))]]);
        using var result = Quick(data).WithTargets("x").WithKnownFuture("price").Run();

        var forecast = result.Forecast(2, new Dictionary<string, double[]> { ["price"] = [2, -50] });

        var outside = forecast.Outside.Should().ContainSingle().Subject;
        (outside.Column, outside.Count, outside.Farthest, outside.Distance).Should().Be(("price", 1, -50, 25.5));
    }

    [Fact]
    public void ForecastFrom_SeveralSeries_AreComparedWithTheirOwnRanges()
    {
        var data = SeriesData.FromSeries(
            TimeSeries.FromColumns("small", ["x"], [Values]), TimeSeries.FromColumns("large", ["x"], [[.. Values.Select(value => 100 * value)]]));
        using var result = Quick(data).Run();

        var newer = SeriesData.FromSeries(TimeSeries.FromColumns("small", ["x"], [[.. Values.Select(value => 100 * value)]]));

        result.Forecaster.ForecastFrom(newer, 1).Outside.Should().ContainSingle().Which.Series.Should().Be("small");
    }

    private static SeriesExperiment Quick(SeriesData data) =>
        SeriesExperiment.For(data).WithWindow(6).WithHorizon(2).WithLstm(hiddenSize: 2).WithTraining(epochs: 2).WithSeed(1);
}
