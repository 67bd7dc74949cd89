using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 5: a network that repeats the last value or period is compared with that, not with the mean.</summary>
public sealed class LastValueTests
{
    [Theory]
    [InlineData(500, 8, 1)]
    [InlineData(500, 8, 2)]
    [InlineData(1000, 5, 3)]
    [InlineData(700, 12, 4)]
    public void RandomWalk_ManyStarts_IsNoBetterThanTheLastValue(int count, int steps, int seed)
    {
        using var result = Judgment.Own(
            Draw.Numbers(count, seed, random => Walk(random, steps), (x, random) => x[^1] + random.NextGaussian()), seed, epochs: 80).Run();

        result.ShouldBe(Verdict.NoBetterThanBaseline);
        result.Evidence.BaselineName.Should().BeOneOf("last value", "linear regression");
        result.Evidence.Baseline.Should().BeLessThan(0.7 * result.Evidence.ConstantBaseline);
    }

    [Theory]
    [InlineData(228, 20, 80, 1, 500)]
    [InlineData(240, 15, 50, 3, 500)]
    [InlineData(348, 25, 60, 4, 250)]
    [InlineData(348, 25, 60, 4, 500)]
    [InlineData(228, 20, 80, 1, 250)]
    [InlineData(240, 15, 50, 3, 250)]
    [InlineData(288, 30, 80, 2, 250)]
    [InlineData(288, 30, 80, 2, 500)]
    [InlineData(288, 30, 80, 3, 1000)]
    public void Months_TrendAndSeason_AreComparedWithABaselineOfTheSeries(int months, double noise, double season, int seed, int epochs)
    {
        using var result = Months(months, noise, season, seed, epochs, 4).Run();

        result.ShouldNotBe(Verdict.Learned);
        result.Evidence.BaselineName.Should().NotBe("mean");
        result.Baselines.Select(baseline => baseline.Name).Should().Contain(["last value", "one period before"]);
        result.ShouldBe(Verdict.NoBetterThanBaseline);
    }

    [Theory]
    [InlineData(240, 20, 80, 4012, 500, 4)]
    [InlineData(240, 20, 80, 4017, 1000, 8)]
    [InlineData(150, 10, 50, 4035, 600, 8)]
    [InlineData(240, 20, 0, 4007, 300, 8)]
    public void Months_WorseThanTheRegression_AreNotLearned(int months, double noise, double season, int seed, int epochs, int units)
    {
        using var result = Months(months, noise, season, seed, epochs, units).Run();

        result.Scores.Nrmse.Should().BeGreaterThan(1.1 * result.Evidence.Baseline);
        result.ShouldNotBe(Verdict.Learned);
    }

    [Theory]
    [InlineData(3001)]
    [InlineData(3017)]
    public void OneWalk_SameErrorInBothParts_IsNotOverfitting(int seed)
    {
        var data = Draw.Windows(Draw.Autoregression(508, seed, 1), 8);
        using var result = Judgment.InOrder(data, seed, epochs: 60).Run();

        result.Scores.Rmse.Should().BeLessThan(result.Evaluate(data.Slice(0, 400)).Rmse!.Value);
        result.ShouldNotBe(Verdict.Overfitting);
    }

    private static SequenceExperiment Months(int months, double noise, double season, int seed, int epochs, int units) => Judgment.InOrder(
        Draw.Windows(Draw.Series(months + 12, seed, (month, _, random) => 100 + (4 * month) + (season * Math.Sin(month * Math.PI / 6)) + (noise * random.NextGaussian())), 12),
        seed, epochs, units);

    private static float[] Walk(Data.SeededRandom random, int steps)
    {
        var walk = new float[steps];
        for (var (step, value) = (0, (10 * random.NextDouble()) - 5); step < steps; step++, value += random.NextGaussian())
        {
            walk[step] = (float)value;
        }

        return walk;
    }
}
