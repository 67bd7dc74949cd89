using SequenceToy.Data;
using SequenceToy.Series.Scoring;

namespace SequenceToy.Tests.Series.Scoring;

public sealed class ForecastSkillTests
{
    [Fact]
    public void Of_IndependentErrors_HasTheIntervalOfTheStandardError()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        double[] own = [.. Enumerable.Range(0, 400).Select(_ => Math.Pow(random.NextGaussian(), 2))];
        double[] baseline = [.. Enumerable.Repeat(1.0, 400)];

        var skill = ForecastSkill.Of(own, baseline, horizon: 1);

        // The variance of a square of a normal number is 2; the derivative of √x at 1 is ½.
        (skill.High - skill.Low).Should().BeApproximately(2 * 1.96 * 0.5 * Math.Sqrt(2.0 / 400), 0.04);
        skill.Value.Should().BeInRange(skill.Low, skill.High);
    }

    // By hand: own 1.9, 2.1 and baseline 4, 4 give r = ½; the mean 2 has the standard error 0.1, t of one degree of freedom is 12.706.
    [Fact]
    public void Of_TwoOrigins_IsTheRatioByHand()
    {
        var skill = ForecastSkill.Of([1.9, 2.1], [4, 4], horizon: 1);

        skill.Value.Should().BeApproximately(1 - Math.Sqrt(0.5), 1e-12);
        skill.High.Should().BeApproximately(1 - Math.Sqrt((2 - 1.27062) / 4), 1e-4);
        skill.Low.Should().BeApproximately(1 - Math.Sqrt((2 + 1.27062) / 4), 1e-4);
    }

    // An interval that reaches 1 would say that the network may have no error.
    [Fact]
    public void Of_ErrorsThatVaryTooMuch_HasNoInterval()
    {
        var skill = ForecastSkill.Of([1, 3], [4, 4], horizon: 1);

        (double.IsNaN(skill.Low), double.IsNaN(skill.High)).Should().Be((true, true));
        skill.Value.Should().BeApproximately(1 - Math.Sqrt(0.5), 1e-12);
    }

    // The nominal share is 95%; sums of a horizon of numbers are as dependent as forecasts from neighboring origins.
    [Theory]
    [InlineData(1, 30)]
    [InlineData(6, 60)]
    [InlineData(12, 120)]
    public void Of_ErrorsOfEqualSize_ContainsZeroNearlyAlways(int horizon, int count)
    {
        var (inside, bounded) = (0, 0);
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = SeededRandom.ForSeed(seed, RandomPurpose.Bootstrap);
            var skill = ForecastSkill.Of(Errors(), Errors(), horizon);
            bounded += double.IsNaN(skill.Low) ? 0 : 1;
            inside += skill.Low <= 0 && skill.High >= 0 ? 1 : 0;

            double[] Errors()
            {
                double[] squares = [.. Enumerable.Range(0, count + horizon).Select(_ => Math.Pow(random.NextGaussian(), 2))];
                return [.. Enumerable.Range(0, count).Select(start => squares[start..(start + horizon)].Average())];
            }
        }

        ((double)inside / bounded).Should().BeInRange(0.9, 0.99);
    }

    [Fact]
    public void Of_NoErrors_IsZero() => ForecastSkill.Of([0, 0, 0], [0, 0, 0], horizon: 1).Should().Be(new ForecastSkill(0, double.NaN, double.NaN));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    public void Of_TooFewOrigins_HasNoInterval(int horizon, int count)
    {
        double[] errors = [.. Enumerable.Range(1, count).Select(i => (double)i)];
        ForecastSkill.Of(errors, errors, horizon).Low.Should().Be(double.NaN);
    }
}
