using SequenceToy.Data;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Tests.Sweeps.Statistics;

public sealed class PairedComparisonTests
{
    private static readonly double[] Noise = [.. Enumerable.Range(0, 40).Select(i => Math.Sin(17 * i))];

    [Fact]
    public void Of_WinsTiesAndLosses_AreCountedInPairs()
    {
        var comparison = PairedComparison.Of([3, 2, 2, 5], [1, 2, 3, 4], higherIsBetter: true);

        (comparison.Wins, comparison.Ties, comparison.Losses).Should().Be((2, 1, 1));
        comparison.ProbabilityOfBetter.Value.Should().Be(0.625);
        comparison.MedianDifference.Value.Should().Be(0.5);
    }

    [Fact]
    public void Of_LowerIsBetter_IsTheOtherWayRound()
    {
        double[] better = [.. Noise.Select((value, i) => value - (i % 4 == 0 ? -0.5 : 1))];
        var comparison = PairedComparison.Of(better, Noise, higherIsBetter: false, "small", "large");

        (comparison.Wins, comparison.Losses, comparison.IsBetter, comparison.IsWorse).Should().Be((30, 10, true, false));
        comparison.MedianDifference.Value.Should().BeApproximately(-1, 1e-12);
        PairedComparison.Of(better, Noise, higherIsBetter: true).IsWorse.Should().BeTrue();
        PairedComparison.Of(Noise, better, higherIsBetter: false).IsWorse.Should().BeTrue();
    }

    [Fact]
    public void Of_NoiseThatBothShare_IsLeftOut()
    {
        // Far less than the noise, yet on every seed.
        var comparison = PairedComparison.Of([.. Noise.Select(value => value + 0.01)], Noise, higherIsBetter: true);

        comparison.IsBetter.Should().BeTrue();
        comparison.ProbabilityOfBetter.Value.Should().Be(1);
        comparison.ProbabilityOfBetter.Low.Should().Be(SuccessRate.Of(40, 40).Low, "a bootstrap of equal pairs has no width");
    }

    [Fact]
    public void ProbabilityOfBetter_OfManyPairs_HasTheWidthOfABootstrap()
    {
        double[] first = [.. Enumerable.Range(0, 400).Select(i => i % 4 == 0 ? -1.0 : 1)];

        var interval = PairedComparison.Of(first, new double[400], higherIsBetter: true).ProbabilityOfBetter;

        interval.Low.Should().BeApproximately(0.75 - (1.96 * Math.Sqrt(0.75 * 0.25 / 400)), 0.0075);
        interval.High.Should().BeApproximately(0.75 + (1.96 * Math.Sqrt(0.75 * 0.25 / 400)), 0.0075);
    }

    [Fact]
    public void IsBetter_IntervalWithoutTheTest_IsFalse()
    {
        // Most seeds are slightly better, and few are much worse: the mean is hardly better.
        double[] first = [.. Enumerable.Range(0, 40).Select(i => i % 5 == 0 ? -3.5 : 1)];
        var comparison = PairedComparison.Of(first, new double[40], higherIsBetter: true);

        comparison.ProbabilityOfBetter.Low.Should().BeGreaterThan(0.5);
        comparison.PValue.Should().BeGreaterThan(0.05);
        comparison.IsBetter.Should().BeFalse();
    }

    [Fact]
    public void IsBetter_TestWithoutTheInterval_IsFalse()
    {
        // Few seeds are much better, the others equal.
        double[] first = [.. Enumerable.Range(0, 40).Select(i => i < 8 ? 10.0 : i % 2 == 0 ? 0.1 : -0.1)];
        var comparison = PairedComparison.Of(first, new double[40], higherIsBetter: true);

        comparison.PValue.Should().BeLessThan(0.05);
        comparison.ProbabilityOfBetter.Contains(0.5).Should().BeTrue();
        comparison.IsBetter.Should().BeFalse();
    }

    [Fact]
    public void IsBetter_MeanThatFavorsTheOther_IsFalse()
    {
        double[] first = [.. Enumerable.Range(0, 100).Select(i => i % 4 == 0 ? -100.0 : 1)];
        var comparison = PairedComparison.Of(first, new double[100], higherIsBetter: true);

        comparison.ProbabilityOfBetter.Low.Should().BeGreaterThan(0.5);
        comparison.PValue.Should().BeLessThan(0.05);
        (comparison.IsBetter, comparison.IsWorse).Should().Be((false, false));
    }

    [Fact]
    public void IsBetter_EqualSettings_IsRarelyTrue()
    {
        var claimed = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
            var comparison = PairedComparison.Of(
                [.. Enumerable.Range(0, 20).Select(_ => random.NextGaussian())], [.. Enumerable.Range(0, 20).Select(_ => random.NextGaussian())],
                higherIsBetter: true, options: new BootstrapOptions { Resamples = 200 });
            claimed += comparison.IsBetter || comparison.IsWorse ? 1 : 0;
        }

        // Nominal 5%, and less as two criteria must agree.
        claimed.Should().BeInRange(1, 15);
    }

    [Fact]
    public void Sentence_OfEachResult_HasEffectIntervalAndP()
    {
        double[] first = [.. Noise.Select((value, i) => value + (i % 8 == 0 ? -0.5 : 1))];
        var better = PairedComparison.Of(first, Noise, higherIsBetter: true, "LSTM", "GRU");

        better.Sentence.Should().MatchRegex(@"^LSTM is better than GRU on 88% of 40 seeds \(95% interval \d\d% to \d\d%\), permutation p = 0\.000\d\.$");
        better.ToString().Should().Be(better.Sentence);
        PairedComparison.Of(Noise, first, higherIsBetter: true, "GRU", "LSTM").Sentence.Should().ContainAll("GRU is worse", "12%", "p = 0.000");
        PairedComparison.Of([1, 2], [2, 1], higherIsBetter: true).Sentence.Should().ContainAll("No reliable difference", "50%", "p = 1");
        PairedComparison.Of([1, 2], [1, 2], higherIsBetter: true).Sentence.Should().Contain("equal scores on 2 seeds");
        PairedComparison.Of([.. Enumerable.Range(1, 25).Select(i => (double)i)], new double[25], higherIsBetter: true).Sentence.Should().Contain("p < 0.0001");
    }

    [Fact]
    public void Of_UnusableScores_Throws()
    {
        FluentActions.Invoking(() => PairedComparison.Of([1, 2], [1], true)).Should().Throw<ArgumentException>().WithMessage("*(2)*1*");
        FluentActions.Invoking(() => PairedComparison.Of([], [], true)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => PairedComparison.Of([1], [double.NaN], true)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*second[0]*");
    }
}
