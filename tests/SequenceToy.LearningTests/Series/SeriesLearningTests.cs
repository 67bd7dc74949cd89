using SequenceToy.Diagnosis;
using SequenceToy.Series;
using SequenceToy.Tests.Series;

namespace SequenceToy.LearningTests.Series;

/// <summary>Forecasts and verdicts with the recommended settings, over 20 series each.</summary>
public sealed class SeriesLearningTests
{
    private const int Count = 20;

    [Fact]
    public void TrendAndSeason_BeatSeasonalNaive_OrTheVerdictSaysSo()
    {
        var results = Results(seed => SimulatedSeries.TrendAndSeason(seed, 240), horizon: 12, result => (
            Skill: result.Baselines.Single(baseline => baseline.Name == "seasonal naive").Skill, result.Diagnosis.Verdict));

        results.Should().OnlyContain(one => one.Skill > 0 || one.Verdict == Verdict.NoBetterThanBaseline);
        results.Count(one => one.Skill > 0.2).Should().BeGreaterThanOrEqualTo(19);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void RandomWalks_AreNoBetterThanTheLastValue(int horizon)
    {
        var summaries = Results(seed => SimulatedSeries.RandomWalk(seed, 400), horizon, result => result.Diagnosis.Summary);

        summaries.Count(summary => summary.StartsWith("Not reliably better than repeating the last value", StringComparison.Ordinal))
            .Should().BeGreaterThanOrEqualTo(19);
    }

    [Fact]
    public void Autoregressive_ErrorIsNearTheNoise_AndNothingMoreCanBeFound()
    {
        const double factor = 0.6;
        var results = Results(seed => SimulatedSeries.Autoregressive(seed, 3000, factor), horizon: 1, result =>
        {
            // The best forecast knows the factor: its errors are the noise itself.
            var values = result.Data.All[0].Values("value").ToArray();
            var residuals = result.Residuals().Where(residual => residual.Part == SeriesPart.Test).ToArray();
            var noise = residuals.Average(one => Math.Pow(one.Actual - (factor * values[(int)one.Time.Number!.Value - 1]), 2));
            return (Ratio: result.Scores.Rmse / Math.Sqrt(noise), result.Diagnosis.Verdict);
        });

        results.Should().OnlyContain(one => one.Ratio < 1.05);
        results.Count(one => one.Verdict == Verdict.AtNoiseFloor).Should().BeGreaterThanOrEqualTo(19);
    }

    [Fact]
    public void Sunspots_Defaults_BeatTheSimpleBaselines()
    {
        using var result = SeriesExperiment.For(SeriesData.Sunspots).WithWindow(22).WithHorizon(11).Run();
        var forecast = result.Forecast(11);

        forecast.Values[0].Time.Number.Should().Be(2009);
        result.Baselines.Where(baseline => baseline.Name is "last value" or "mean" or "drift").Should().OnlyContain(baseline => baseline.IsBeaten);
    }

    private static T[] Results<T>(Func<int, double[]> draw, int horizon, Func<SeriesResult, T> read)
    {
        var values = new T[Count];
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            using var result = SeriesExperiment.For(SeriesData.FromValues(draw(seed))).WithHorizon(horizon).WithSeed(seed).Run();
            values[seed] = read(result);
        });
        return values;
    }
}
