using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

public sealed class SeriesBacktestTests
{
    private static readonly SeriesExperiment Quick =
        SeriesExperiment.For(SeriesData.Sunspots).WithWindow(11).WithHorizon(5).WithLstm(hiddenSize: 3).WithTraining(epochs: 4);

    [Fact]
    public void Backtest_Folds_AreConsecutiveAndEndWithTheData()
    {
        var backtest = Quick.Backtest(folds: 3);

        backtest.Folds.Select(fold => fold.Origin.Number).Should().Equal(1993, 1998, 2003);
        backtest.Folds[2].Actual.Should().Equal(SeriesData.Sunspots.All[0].Values("sunspots")[^5..].ToArray());
        backtest.Folds[2].Forecast.Values.Select(value => value.Time.Number).Should().Equal(2004, 2005, 2006, 2007, 2008);
        backtest.Baselines.Select(baseline => baseline.Name).Should().Equal("last value", "seasonal naive", "drift", "mean", "linear regression");
        backtest.Folds.Should().OnlyContain(fold => fold.Baselines.Count == 5 && fold.Settings.Period != null);
    }

    [Fact]
    public void Scores_OfTheBacktest_AreThoseOfItsFolds()
    {
        var backtest = Quick.Backtest(folds: 3);

        var errors = backtest.Folds.SelectMany(fold => fold.Forecast.Values.Zip(fold.Actual, (forecast, actual) => forecast.Value - actual)).ToArray();

        backtest.Scores.Rmse.Should().BeApproximately(Math.Sqrt(errors.Average(error => error * error)), 1e-9);
        backtest.Scores.Mae.Should().BeApproximately(errors.Average(Math.Abs), 1e-9);
    }

    [Fact]
    public void Backtest_LastFold_IsTheRunOnTheDataBeforeIt()
    {
        var values = SeriesData.Sunspots.All[0].Values("sunspots").ToArray();
        var changed = SeriesData.FromValues([.. values[..^5], 1, 2, 3, 4, 5]);

        var forecasts = new[] { SeriesData.FromValues(values), changed }
            .Select(data => SeriesExperiment.For(data).WithWindow(11).WithHorizon(5).WithLstm(hiddenSize: 3).WithTraining(epochs: 4).Backtest(2))
            .ToArray();

        forecasts[0].Folds[1].Forecast.Should().Be(forecasts[1].Folds[1].Forecast);
        forecasts[0].Folds[0].Should().Be(forecasts[1].Folds[0]);
        forecasts[0].Scores.Should().NotBe(forecasts[1].Scores);
    }

    [Fact]
    public void Backtest_TooManyFolds_AreRefusedByNameBeforeAnyTraining()
    {
        var act = () => Quick.Backtest(folds: 62);

        act.Should().Throw<ArgumentException>().WithParameterName("folds").WithMessage("*at most 5?*it was 62*309 times*");
    }

    [Fact]
    public void ValidateBacktest_FoldWithTooFewValidationValues_NamesTheLargestNumberOfFolds()
    {
        // Ten years of months: the validation part of the first of five folds has 9 values, less than the horizon.
        var experiment = SeriesExperiment.For(SeriesData.FromValues(SimulatedSeries.TrendAndSeason(1, 120))).WithWindow(12).WithHorizon(12);

        var act = () => experiment.ValidateBacktest(5);

        act.Should().Throw<ArgumentException>().WithParameterName("folds").WithMessage("folds must be at most 3*");
        experiment.ValidateBacktest(3);
    }

    [Fact]
    public void Backtest_Canceled_Throws()
    {
        var act = () => Quick.Backtest(2, new CancellationToken(canceled: true));

        act.Should().Throw<OperationCanceledException>();
    }
}
