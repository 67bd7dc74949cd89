using SequenceToy.Diagnosis;
using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

public sealed class SeriesDiagnosisTests
{
    [Fact]
    public void Verdict_RandomWalk_IsNoBetterThanTheLastValue()
    {
        using var result = SeriesExperiment.For(SeriesData.FromValues(SimulatedSeries.RandomWalk(3, 400))).Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.NoBetterThanBaseline);
        result.Diagnosis.Summary.Should().StartWith("No better than repeating the last value");
        result.LastValueMatch!.WithLastValue.Should().BeGreaterThan(result.LastValueMatch.WithTarget);
        result.Diagnosis.Evidence.Should().Contain(evidence => evidence.Sentence.Contains("correlation"));
        result.Diagnosis.Findings.Should().Contain(finding => finding.Kind == FindingKind.LagCopy);
    }

    [Fact]
    public void Verdict_Autoregressive_IsAtTheNoiseFloor()
    {
        using var result = SeriesExperiment.For(SeriesData.FromValues(SimulatedSeries.Autoregressive(1, 1500, 0.5))).Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.AtNoiseFloor);
        result.Settings.Centering.Should().BeFalse();
    }

    [Fact]
    public void Verdict_TrendAndSeason_BeatsSeasonalNaive()
    {
        using var result = SeriesExperiment.For(SeriesData.FromValues(SimulatedSeries.TrendAndSeason(3, 240))).WithHorizon(12).Run();

        (result.Settings.Period, result.Settings.Centering).Should().Be((12, true));
        result.StrongestNaive.Name.Should().Be("seasonal naive");
        result.StrongestNaive.IsBeaten.Should().BeTrue();
        result.Diagnosis.Verdict.Should().NotBe(Verdict.NoBetterThanBaseline);
        result.OutsideRange!.Share.Should().BeGreaterThan(0.5);
        result.Diagnosis.Evidence.Should().Contain(evidence => evidence.Sentence.Contains("outside the range"));
    }

    [Fact]
    public void Verdict_UntrainedNetworkOnASeason_IsNotBetterThanSeasonalNaive()
    {
        using var result = SeriesExperiment.For(SeriesData.FromValues(SimulatedSeries.TrendAndSeason(3, 240, trend: 0))).WithPeriod(12)
            .WithTraining(epochs: 1, learningRate: 1e-6).Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.NoBetterThanBaseline);
    }

    [Fact]
    public void Verdict_FewOrigins_CannotTell()
    {
        using var result = SeriesExperiment.For(SeriesData.FromValues(SimulatedSeries.TrendAndSeason(3, 100))).WithHorizon(12)
            .WithTraining(epochs: 2).Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.CannotTell);
        result.Baselines[0].Advantage.Should().Be(double.NaN);
    }

    [Fact]
    public void Verdict_ConstantSeries_IsThatOfTheNetwork()
    {
        using var result = SeriesExperiment.For(SeriesData.FromValues([.. Enumerable.Repeat(5.0, 100)])).WithWindow(6).WithTraining(epochs: 2).Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.CannotTell);
        result.Scores.Mase.Should().Be(double.NaN);
        result.OutsideRange.Should().BeNull();
    }
}
