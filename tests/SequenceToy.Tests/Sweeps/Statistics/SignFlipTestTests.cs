using SequenceToy.Data;
using SequenceToy.Sweeps.Statistics;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Sweeps.Statistics;

public sealed class SignFlipTestTests
{
    [Fact]
    public void PValue_FewDifferences_EqualsScipy()
    {
        foreach (var fixture in ScipyStatistics.Load.Signs)
        {
            SignFlipTest.PValue(fixture.Differences).Should().BeApproximately(fixture.PValue, 1e-12);
        }
    }

    [Fact]
    public void PValue_AllOfOneSign_IsThatOfTwoPatterns() =>
        SignFlipTest.PValue([.. Enumerable.Range(1, 30).Select(i => (double)i)]).Should().Be(Math.Pow(2, -29));

    [Fact]
    public void PValue_ManyDifferences_IsCloseToANormalTest()
    {
        // Sums of many signs are nearly normal: two-sided 5% at 1.96 standard errors.
        var random = SeededRandom.ForSeed(4, RandomPurpose.Data);
        double[] noise = [.. Enumerable.Range(0, 200).Select(_ => random.NextGaussian())];
        var mean = noise.Average();
        double[] centered = [.. noise.Select(value => value - mean)];
        var error = Math.Sqrt(centered.Sum(value => value * value)) / centered.Length;

        SignFlipTest.PValue([.. centered.Select(value => value + (1.96 * error))]).Should().BeApproximately(0.05, 0.01);
        SignFlipTest.PValue([.. centered.Select(value => value - (1.96 * error))]).Should().BeApproximately(0.05, 0.01);
        SignFlipTest.PValue([.. centered.Select(value => value + (10 * error))]).Should().Be(0.0001);
    }

    [Fact]
    public void PValue_ManyDifferences_DependsOnTheSeedAlone()
    {
        double[] differences = [.. Enumerable.Range(0, 40).Select(i => Math.Sin(i) + 0.1)];

        SignFlipTest.PValue(differences, seed: 1).Should().Be(SignFlipTest.PValue(differences, seed: 1));
        SignFlipTest.PValue(differences, seed: 1).Should().NotBe(SignFlipTest.PValue(differences, seed: 2));
    }

    [Fact]
    public void PValue_NoDifference_IsOne() => SignFlipTest.PValue([0, 0, 0]).Should().Be(1);

    [Fact]
    public void PValue_NoOrUnusableDifferences_Throws()
    {
        FluentActions.Invoking(() => SignFlipTest.PValue([])).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => SignFlipTest.PValue([double.PositiveInfinity])).Should().Throw<ArgumentOutOfRangeException>();
    }
}
