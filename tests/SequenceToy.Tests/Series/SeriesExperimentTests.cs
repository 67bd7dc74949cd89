using SequenceToy.Series;
using SequenceToy.Training;

namespace SequenceToy.Tests.Series;

public sealed class SeriesExperimentTests
{
    private static readonly SeriesExperiment Quick =
        SeriesExperiment.For(SeriesData.Sunspots).WithWindow(22).WithHorizon(11).WithLstm(hiddenSize: 4).WithTraining(epochs: 8);

    [Fact]
    public void Run_Sunspots_ScoresAllOriginsOfTheTestPart()
    {
        using var result = Quick.Run();

        // 46 of 309 values are the test part; 11 of them are the last horizon.
        result.Network.TestSamples.Count.Should().Be(46 - 10);
        result.Settings.Period.Should().Be(11);
        result.IsPeriodFound.Should().BeTrue();
        result.Baselines.Select(baseline => baseline.Name).Should().Equal("last value", "seasonal naive", "drift", "mean", "linear regression");
        result.ErrorByHorizon.Should().HaveCount(11);
        result.ErrorByHorizon[0].Baselines.Should().HaveCount(5);
        result.Coverage.Select(coverage => coverage.Level).Should().Equal(0.8, 0.95);
        result.Coverage[0].Measured.Should().BeLessThanOrEqualTo(result.Coverage[1].Measured);
    }

    [Fact]
    public void Scores_OfTheResult_AreThoseOfItsResiduals()
    {
        using var result = Quick.Run();

        var first = result.Residuals().Where(residual => residual.Part == SeriesPart.Test).ToArray();

        Math.Sqrt(first.Average(residual => residual.Residual * residual.Residual)).Should().BeApproximately(result.ErrorByHorizon[0].Scores.Rmse, 1e-9);
        first[0].Time.Should().Be((SeriesTime)1963);
        first[0].Actual.Should().Be(27.9);
        Math.Sqrt(Enumerable.Range(1, 11).Average(step => Math.Pow(result.ErrorByHorizon[step - 1].Scores.Rmse, 2)))
            .Should().BeApproximately(result.Scores.Rmse, 1e-9);
    }

    [Fact]
    public void Scores_OfTheInnerResult_AreInTheSameUnits()
    {
        using var result = Quick.WithHorizon(1).Run();

        result.Network.Scores[Metric.Rmse].Should().BeApproximately(result.Scores.Rmse, 1e-4);
    }

    [Fact]
    public void Run_SameSeed_GivesTheSameForecast()
    {
        using var one = Quick.WithSeed(3).Run();
        using var other = Quick.WithSeed(3).Run();
        using var third = Quick.WithSeed(4).Run();

        one.Forecast(5).Should().Be(other.Forecast(5));
        one.Forecast(5).Should().NotBe(third.Forecast(5));
    }

    [Fact]
    public void Run_TransformedSeries_IsScoredInRealUnits()
    {
        using var plain = Quick.WithHorizon(1).Run();
        using var differenced = Quick.WithHorizon(1).WithDifferencing().Run();

        differenced.Baselines[0].Scores.Should().Be(plain.Baselines[0].Scores);
        differenced.Scores.Rmse.Should().BeInRange(0.5 * plain.Scores.Rmse, 2 * plain.Scores.Rmse);
    }

    [Fact]
    public void Run_SeveralSeeds_AveragesTheirForecasts()
    {
        using var both = Quick.WithSeeds(2).Run();
        using var first = Quick.Run();
        using var second = Quick.WithSeed(1).Run();

        both.Runs.Should().HaveCount(2);
        both.Forecast(11).Values[10].Value.Should().BeApproximately(
            (first.Forecast(11).Values[10].Value + second.Forecast(11).Values[10].Value) / 2, 1e-9);
    }

    [Fact]
    public void Run_Progress_ReportsEachEpoch()
    {
        var epochs = new List<int>();
        using var result = Quick.Run(new Receiver(epochs));

        epochs.Should().Equal(Enumerable.Range(1, 8));
    }

    [Fact]
    public void Run_CanceledBefore_Throws()
    {
        var act = () => Quick.Run(cancellationToken: new CancellationToken(canceled: true));

        act.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Run_CanceledDuringTheFirstNetwork_KeepsIt()
    {
        using var stop = new CancellationTokenSource();
        using var result = Quick.WithSeeds(3).Run(new Stopper(stop), stop.Token);

        result.Runs.Should().HaveCount(1);
        result.Network.StopReason.Should().Be(StopReason.Canceled);
        result.Forecast(3).Values.Should().HaveCount(3);
    }

    [Fact]
    public void For_Defaults_LeaveWhatTheDataDecidesOpen()
    {
        var experiment = SeriesExperiment.For(SeriesData.Nile);

        experiment.Settings.Should().Be(new SeriesSettings());
        experiment.WithGru(hiddenSize: 7).NetworkSettings.Recurrent.HiddenSize.Should().Be(7);
        experiment.NetworkSettings.Recurrent.HiddenSize.Should().Be(16);
    }

    [Fact]
    public void Run_NileWhoseLevelFalls_CentersWindows()
    {
        using var result = SeriesExperiment.For(SeriesData.Nile).WithWindow(8).WithTraining(epochs: 3).Run();

        (result.Settings.Centering, result.Settings.Period).Should().Be((true, null));
    }

    [Fact]
    public void SymmetricPercentageError_OfAForecast_IsByItsFormula()
    {
        using var result = Quick.WithHorizon(1).Run();

        result.SymmetricPercentageError().Should().BeApproximately(
            result.Residuals().Where(one => one.Part == SeriesPart.Test)
                .Average(one => 2 * Math.Abs(one.Residual) / (Math.Abs(one.Actual) + Math.Abs(one.Predicted))),
            1e-12);
    }

    private sealed class Receiver(List<int> epochs) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => epochs.Add(value.Epoch);
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => stop.Cancel();
    }
}
