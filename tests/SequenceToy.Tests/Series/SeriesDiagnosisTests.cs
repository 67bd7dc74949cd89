using SequenceToy.Data;
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
        result.Diagnosis.Summary.Should().StartWith("Not reliably better than repeating the last value");
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
        result.StrongestSimple.Name.Should().Be("seasonal naive");
        result.StrongestSimple.IsBeaten.Should().BeTrue();
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

    // The network explains more than 99% of the windows, and the regression still much more.
    [Fact]
    public void Verdict_LinearRegressionIsReliablyBetter_IsNotLearned()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        double[] waves = [.. Enumerable.Range(0, 500).Select(i => Math.Sin(2 * Math.PI * i / 20) + Math.Sin(2 * Math.PI * i / 7) + (0.03 * random.NextGaussian()))];
        using var result = SeriesExperiment.For(SeriesData.FromValues(waves)).WithWindow(12).WithTraining(epochs: 30).Run();

        result.Network.Diagnosis.Verdict.Should().Be(Verdict.Learned);
        result.Regression!.Skill.Should().BeLessThan(-0.1);
        result.Diagnosis.Verdict.Should().Be(Verdict.NoBetterThanBaseline);
        result.Diagnosis.Summary.Should().Contain("linear regression");
    }

    // Nothing can be found in a random walk, so no change of the network would help.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Suggestions_OfANetworkThatIsNoBetter_AreSomeUnlessNothingIsLeft(bool isWalk)
    {
        var values = isWalk ? SimulatedSeries.RandomWalk(3, 800) : SimulatedSeries.TrendAndSeason(3, 240, trend: 0);
        var experiment = SeriesExperiment.For(SeriesData.FromValues(values));
        using var result = isWalk ? experiment.Run() : experiment.WithPeriod(12).WithTraining(epochs: 1, learningRate: 1e-6).Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.NoBetterThanBaseline);
        (result.Diagnosis.Suggestions.Count == 0).Should().Be(isWalk);
    }

    [Fact]
    public void Summary_LinearRegressionIsStrongest_NamesIt()
    {
        using var result = SeriesExperiment.For(SeriesData.FromValues(SimulatedSeries.TrendAndSeason(3, 240, trend: 0))).WithPeriod(12)
            .WithTraining(epochs: 1, learningRate: 1e-6).Run();

        result.StrongestBaseline.Name.Should().Be("linear regression");
        result.Diagnosis.Summary.Should().Contain(", linear regression ");
    }

    [Fact]
    public void IntervalsThatHoldTooFewTestValues_AreAFinding()
    {
        var calmThenWild = SeriesData.FromValues([.. Enumerable.Range(0, 300).Select(i => (i % 7) + ((i * 7919 % 101) * (i < 250 ? 0.01 : 0.3)))]);
        using var result = SeriesExperiment.For(calmThenWild).WithWindow(7).WithHorizon(2).WithTraining(epochs: 3).Run();

        result.Diagnosis.Findings.Single(finding => finding.Kind == FindingKind.IntervalsTooNarrow).Evidence.Value
            .Should().BeApproximately(result.Coverage.Max(coverage => coverage.Level - coverage.Measured), 1e-12);
    }

    [Theory]
    [InlineData(60, 1)]
    [InlineData(200, 1)]
    [InlineData(200, 5)]
    [InlineData(200, 7)]
    public void SkillInterval_LeavesOutZero_ExactlyWhereTheTestRejects(int length, int horizon)
    {
        using var result = SeriesExperiment.For(SeriesData.FromValues(SimulatedSeries.TrendAndSeason(3, length))).WithWindow(6)
            .WithHorizon(horizon).WithTraining(epochs: 20).Run();

        result.Baselines.Where(baseline => double.IsFinite(baseline.SkillLow)).Should().NotBeEmpty()
            .And.OnlyContain(baseline => (baseline.SkillLow > 0 || baseline.SkillHigh < 0) == (baseline.PValue < 0.05));
    }

    [Fact]
    public void Verdict_StraightLineWithDifferencing_SaysThatTheDifferencesAreTheSame()
    {
        using var result = SeriesExperiment.For(SeriesData.FromValues([.. Enumerable.Range(0, 200).Select(i => (3.0 * i) + 1)])).WithWindow(10)
            .WithDifferencing().WithTraining(epochs: 1).Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.CannotTell);
        result.Diagnosis.Summary.Should().Contain("after differencing or centering").And.Contain("baseline 'drift'");
    }

    [Fact]
    public void TestOrigins_SeveralSeries_CountsEachTimeOnce()
    {
        var values = SimulatedSeries.TrendAndSeason(3, 100);
        using var one = SeriesExperiment.For(SeriesData.FromValues(values)).WithWindow(6).WithTraining(epochs: 1).Run();
        using var two = SeriesExperiment.For(SeriesData.FromSeries(
            TimeSeries.FromColumns("a", ["value"], [values]), TimeSeries.FromColumns("b", ["value"], [values]))).WithWindow(6).WithTraining(epochs: 1).Run();

        two.TestOrigins.Should().Be(one.TestOrigins);
    }

    [Fact]
    public void Verdict_FewOrigins_CannotTell()
    {
        using var result = SeriesExperiment.For(SeriesData.FromValues(SimulatedSeries.TrendAndSeason(3, 100))).WithHorizon(12)
            .WithTraining(epochs: 2).Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.CannotTell);
        result.Diagnosis.Summary.Should().Contain($"has {result.TestOrigins} forecast origins").And.Contain("SplitByTime with test: 0.35");
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
