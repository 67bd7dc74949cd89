using SequenceToy.Data;
using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

public sealed class SeriesForecastTests
{
    private static readonly SeriesExperiment Quick =
        SeriesExperiment.For(SeriesData.Sunspots).WithWindow(11).WithHorizon(4).WithLstm(hiddenSize: 3).WithTraining(epochs: 5);

    [Fact]
    public void Forecast_BeyondTheHorizon_ContinuesWithTimesAndWiderIntervals()
    {
        using var result = Quick.Run();

        var values = result.Forecast(10).Of("sunspots");

        values.Select(value => value.Time.Number).Should().Equal(Enumerable.Range(2009, 10).Select(year => (double?)year));
        values.Take(4).Should().Equal(result.Forecast(4).Values);
        Width(values[9]).Should().BeApproximately(Width(values[3]) * Math.Sqrt(10 / 4.0), 1e-9);
        values.Should().OnlyContain(value => value.Intervals[1].Low < value.Intervals[0].Low && value.Intervals[0].Low < value.Value);
    }

    [Fact]
    public void Forecast_Recursive_EqualsTheNetworkAppliedStepByStep()
    {
        using var result = Quick.WithHorizon(3, SeriesStrategy.Recursive).WithCentering(false).Run();
        var window = new List<float>(SeriesData.Sunspots.All[0].Values("sunspots")[^11..].ToArray().Select(value => (float)value));

        foreach (var value in result.Forecast(3).Values)
        {
            var next = result.Network.Model.Predict([.. window.TakeLast(11)])[0];
            value.Value.Should().BeApproximately(next, 1e-4);
            window.Add(next);
        }
    }

    [Fact]
    public void Forecast_Direct_IsTheNetworksPredictionOfTheLastWindow()
    {
        using var result = Quick.WithCentering(false).Run();
        float[] window = [.. SeriesData.Sunspots.All[0].Values("sunspots")[^11..].ToArray().Select(value => (float)value)];

        var numbers = result.Network.Model.PredictDetailed(new Sequence(window))[0];

        result.Forecast(4).Values.Select(value => (float)value.Value).Should().Equal(numbers.Value, (one, other) => Math.Abs(one - other) < 1e-3);
    }

    [Fact]
    public void Forecast_Dates_FollowTheCalendar()
    {
        DateTime[] months = [.. Enumerable.Range(0, 100).Select(i => new DateTime(2000, 1, 31).AddMonths(i))];
        DateTime[] ends = [.. months.Select(month => month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - month.Day))];
        var data = SeriesData.FromValues([.. Enumerable.Range(0, 100).Select(i => Math.Sin(i))], "x", ends);
        using var result = SeriesExperiment.For(data).WithWindow(6).WithHorizon(2).WithLstm(hiddenSize: 2).WithTraining(epochs: 2).Run();

        result.Forecast(2).Values.Select(value => value.Time.Date).Should().Equal(new DateTime(2008, 5, 31), new DateTime(2008, 6, 30));
    }

    [Fact]
    public void Forecast_Logarithm_HasPositiveIntervals()
    {
        var data = SeriesData.FromValues([.. Enumerable.Range(0, 100).Select(i => Math.Exp((0.05 * i) + Math.Sin(i)))]);
        using var result = SeriesExperiment.For(data).WithWindow(6).WithHorizon(2).WithLogTransform().WithDifferencing()
            .WithLstm(hiddenSize: 2).WithTraining(epochs: 2).Run();

        result.Forecast(6).Values.Should().OnlyContain(value => value.Intervals[1].Low > 0);
    }

    [Fact]
    public void Forecast_NoSteps_IsRefused()
    {
        using var result = Quick.Run();
        var act = () => result.Forecast(0);

        act.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("steps");
    }

    [Fact]
    public void Forecast_LargeOffset_LosesNoPrecision()
    {
        double[] values = [.. SeriesData.Sunspots.All[0].Values("sunspots")];
        using var plain = SeriesExperiment.For(SeriesData.FromValues(values)).WithWindow(11).WithTraining(epochs: 5).WithCentering(false).Run();
        using var shifted = SeriesExperiment.For(SeriesData.FromValues([.. values.Select(value => value + 1e9)])).WithWindow(11)
            .WithTraining(epochs: 5).WithCentering(false).Run();

        shifted.Scores.Rmse.Should().BeApproximately(plain.Scores.Rmse, 0.01 * plain.Scores.Rmse);
        (shifted.Forecast(1).Values[0].Value - 1e9).Should().BeApproximately(plain.Forecast(1).Values[0].Value, 0.5);
    }

    private static double Width(ForecastValue value) => value.Intervals[0].High - value.Intervals[0].Low;
}
