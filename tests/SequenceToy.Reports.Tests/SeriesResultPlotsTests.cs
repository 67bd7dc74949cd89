using ScottPlot.Plottables;
using SequenceToy.Reports.Tests.Pictures;
using SequenceToy.Series;

namespace SequenceToy.Reports.Tests;

public sealed class SeriesResultPlotsTests
{
    [Fact]
    public void PlotForecast_OfYears_HasValuesForecastsAndIntervals()
    {
        var result = SeriesRuns.Sunspots;

        var picture = result.PlotForecast(steps: 20, wholeHistory: true);

        var curves = picture.All<Scatter>();
        curves[0].Points().Select(point => point.Y).Should().Equal(result.Data.All[0].Values("sunspots").ToArray());
        var forecast = result.Forecast(20).Values;
        curves[2].Points().Skip(1).Select(point => (point.X, point.Y)).Should().Equal(forecast.Select(value => (value.Time.Number!.Value, value.Value)));
        picture.All<FillY>().Should().HaveCount(2);
        picture.Legend().Should().Equal("validation part", "test part", "values", "forecasts of the test part", "95% interval", "80% interval", "forecast");
        picture.Ticks(plot => plot.Axes.Bottom).Should().Contain(["1700", "2000"]);
        picture.Title().Should().Be("sunspots: forecast\nLSTM, 16 units, seed 0");
        picture.Description.Should().Contain("309 values from 1700 to 2008").And.Contain("Forecast of 20 steps");
    }

    [Fact]
    public void PlotForecast_ByDefault_BeginsOneWindowBeforeTheTestPart()
    {
        var picture = SeriesRuns.Sunspots.PlotForecast();

        picture.All<Scatter>()[0].Points().Select(point => point.X).Should().Equal(Enumerable.Range(1963 - 22, 2008 - 1941 + 1).Select(year => (double)year));
        picture.All<FillY>().Should().HaveCount(2);
        picture.Legend().Should().StartWith("validation part").And.Contain(["test part", "95% interval", "80% interval"]);
        picture.Description.Should().Contain("from 1941 to 2008");
    }

    [Fact]
    public void PlotForecast_OfMonths_HasDatesAndSmallDifferences()
    {
        var picture = SeriesRuns.TwoColumns.PlotForecast(column: "sales", wholeHistory: true);

        picture.Y().Should().Be("sales");
        picture.Ticks(plot => plot.Axes.Bottom).Should().Equal("2010", "2012", "2014", "2016", "2018", "2020");
        picture.Ticks(plot => plot.Axes.Left).Should().OnlyHaveUniqueItems().And.OnlyContain(tick => tick.StartsWith("1,000,", StringComparison.Ordinal));
    }

    [Fact]
    public void PlotResiduals_OfAStep_HasBothParts()
    {
        var picture = SeriesRuns.Sunspots.PlotResiduals(step: 11);

        var residuals = SeriesRuns.Sunspots.Residuals(11);
        picture.All<Scatter>().SelectMany(curve => curve.Points()).Select(point => point.Y).Should().Equal(residuals.Select(value => value.Residual));
        picture.Legend().Should().Equal("validation part", "test part");
    }

    [Fact]
    public void PlotErrorByHorizon_OfAResult_HasEveryBaseline()
    {
        var result = SeriesRuns.Sunspots;

        var picture = result.PlotErrorByHorizon();

        picture.All<Scatter>()[0].Points().Select(point => point.Y).Should().Equal(result.ErrorByHorizon.Select(error => error.Scores.Rmse));
        picture.Legend().Should().HaveCount(1 + result.Baselines.Count).And.StartWith("Network");
        picture.Ticks(plot => plot.Axes.Bottom).Should().StartWith("1").And.EndWith("11");
    }

    [Fact]
    public void PlotFolds_OfABacktest_HasTheValuesAndAFanPerFold()
    {
        var backtest = SeriesRuns.Backtest;

        var picture = backtest.PlotFolds();

        picture.All<FillY>().Should().HaveCount(6);
        picture.All<Scatter>()[^1].Points().Select(point => point.Y).Should().Equal(backtest.Folds.SelectMany(fold => fold.Actual));
        picture.Legend().Should().Equal("95% interval", "80% interval", "forecast", "values");
    }

    [Fact]
    public void Plots_WrongInput_IsRefusedByName()
    {
        var result = SeriesRuns.Sunspots;

        result.Invoking(one => one.PlotForecast(column: "stars")).Should().Throw<ArgumentException>().WithMessage("column and series must be one of sunspots; they were 'stars'*");
        result.Invoking(one => one.PlotResiduals(12)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("step must be from 1 to 11; it was 12.*");
        SeriesRuns.Backtest.Invoking(one => one.PlotFolds("stars")).Should().Throw<ArgumentException>().WithMessage("column and series must be those of a fold*'stars'*");
    }

    [Fact]
    public void Plots_OfANetworkWithoutFiniteWeights_CanBeDrawn()
    {
        using var result = SeriesExperiment.For(SeriesData.Nile).WithWindow(5).WithHorizon(3)
            .With(experiment => experiment.WithoutScaling().WithOptimizer(new Training.Optimizers.Sgd()).WithTraining(epochs: 3, learningRate: 90)).Run();

        result.ToReport().Should().Contain("<section id=\"forecast\"");
        result.PlotForecast().ToPng().Should().NotBeEmpty();
    }
}
