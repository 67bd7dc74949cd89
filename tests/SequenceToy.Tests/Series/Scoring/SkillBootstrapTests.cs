using SequenceToy.Data;
using SequenceToy.Series.Scoring;

namespace SequenceToy.Tests.Series.Scoring;

public sealed class SkillBootstrapTests
{
    [Fact]
    public void Interval_IndependentErrors_IsThatOfTheStandardError()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        double[] own = [.. Enumerable.Range(0, 400).Select(_ => Math.Pow(random.NextGaussian(), 2))];
        double[] baseline = [.. Enumerable.Repeat(1.0, 400)];

        var (low, high) = SkillBootstrap.Interval(own, baseline, horizon: 1, seed: 0);

        // The variance of a square of a normal number is 2; the derivative of √x at 1 is ½.
        (high - low).Should().BeApproximately(2 * 1.96 * 0.5 * Math.Sqrt(2.0 / 400), 0.04);
        SkillBootstrap.Of(own.Sum(), baseline.Sum()).Should().BeInRange(low, high);
    }

    [Fact]
    public void Interval_DependentErrors_IsWiderWithBlocksOfTheirLength()
    {
        var random = SeededRandom.ForSeed(2, RandomPurpose.Data);
        double[] own = [.. Enumerable.Range(0, 40).SelectMany(_ => Enumerable.Repeat(Math.Pow(random.NextGaussian(), 2), 10))];
        double[] baseline = [.. Enumerable.Repeat(1.0, 400)];

        var narrow = SkillBootstrap.Interval(own, baseline, horizon: 1, seed: 0);
        var wide = SkillBootstrap.Interval(own, baseline, horizon: 20, seed: 0);

        (wide.High - wide.Low).Should().BeGreaterThan(1.15 * (narrow.High - narrow.Low));
    }

    [Fact]
    public void Interval_TooFewOrigins_IsNotANumber() => SkillBootstrap.Interval([1, 2], [1, 2], horizon: 2, seed: 0).Low.Should().Be(double.NaN);
}
