using SequenceToy.Data;
using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

public sealed class KnownFutureTests
{
    [Fact]
    public void Run_TargetThatFollowsAKnownColumn_UsesItAtEveryStep()
    {
        using var result = Experiment().WithKnownFuture("price").WithTraining(epochs: 60).Run();

        // Only the price of the same day tells the sales.
        result.ErrorByHorizon.Should().HaveCount(4).And.OnlyContain(error => error.Scores.Rmse < 0.4 * result.StrongestSimple.Scores.Rmse);
    }

    [Fact]
    public void Forecast_KnownValues_DecideTheForecast()
    {
        using var result = Experiment().WithKnownFuture("price").WithTraining(epochs: 60).Run();

        var low = result.Forecast(4, new Dictionary<string, double[]> { ["price"] = [1, 1, 1, 1] });
        var mixed = result.Forecast(4, new Dictionary<string, double[]> { ["price"] = [1, 1, 1, 5] });

        mixed.Values[3].Value.Should().BeLessThan(low.Values[3].Value - 4);
        mixed.Values.Should().OnlyContain(value => value.Column == "sold");
    }

    [Fact]
    public void Forecast_WithoutKnownValues_IsRefusedByName()
    {
        using var result = Experiment().WithKnownFuture("price").WithTraining(epochs: 2).Run();
        var none = () => result.Forecast(4);
        var few = () => result.Forecast(6, new Dictionary<string, double[]> { ["price"] = [1, 1, 1, 1, 1, 1] });
        var other = () => result.Forecast(4, new Dictionary<string, double[]> { ["prise"] = [1, 1, 1, 1] });

        none.Should().Throw<ArgumentException>().WithParameterName("known").WithMessage("*4 values of 'price'*had 0*");
        few.Should().Throw<ArgumentException>().WithMessage("*8 values of 'price'*had 6*");
        other.Should().Throw<ArgumentException>().WithMessage("*price*'prise'*");
    }

    [Fact]
    public void Forecast_BeyondTheHorizonWithAnInputThatIsNeitherKnownNorForecast_IsRefused()
    {
        using var result = Experiment().WithTargets("sold").WithTraining(epochs: 2).Run();
        var act = () => result.Forecast(5);

        act.Should().Throw<ArgumentException>().WithParameterName("steps").WithMessage("*at most 4*");
        result.Forecast(4).Values.Should().HaveCount(4);
    }

    [Fact]
    public void Run_TwoTargets_ForecastsBoth()
    {
        using var result = Experiment().WithTraining(epochs: 2).Run();

        result.Forecast(6).Values.Select(value => value.Column).Distinct().Should().Equal("sold", "price");
        result.ScoresOf("price").Should().NotBe(result.ScoresOf("sold"));
        result.Residuals().Select(residual => residual.Column).Distinct().Should().HaveCount(2);
    }

    private static SeriesExperiment Experiment()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        double[] prices = [.. Enumerable.Range(0, 200).Select(_ => (double)random.NextInt32(1, 5))];
        double[] sold = [.. prices.Select(price => 20 - (2 * price) + (0.1 * random.NextGaussian()))];
        return SeriesExperiment.For(SeriesData.FromColumns(["sold", "price"], [sold, prices])).WithWindow(3).WithHorizon(4).WithLstm(hiddenSize: 8);
    }
}
