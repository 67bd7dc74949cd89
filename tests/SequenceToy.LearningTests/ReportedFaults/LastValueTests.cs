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

    // Explicit: at 250 epochs, the verdict is StillLearning (82%, 89%), but five times the epochs raise the NRMSE from 0.45 to 0.82 and
    // from 0.51 to 0.59; at 500 epochs, one verdict is CannotTell at an NRMSE of 0.73 beside 0.53.
    [Theory]
    [InlineData(228, 20, 80, 1, 500)]
    [InlineData(288, 30, 80, 2, 250)]
    [InlineData(240, 15, 50, 3, 500)]
    [InlineData(348, 25, 60, 4, 250)]
    [InlineData(348, 25, 60, 4, 500)]
    [InlineData(228, 20, 80, 1, 250, Explicit = true)]
    [InlineData(240, 15, 50, 3, 250, Explicit = true)]
    [InlineData(288, 30, 80, 2, 500, Explicit = true)]
    public void Months_TrendAndSeason_AreComparedWithABaselineOfTheSeries(int months, double noise, double season, int seed, int epochs)
    {
        var series = Draw.Series(months + 12, seed, (month, _, random) => 100 + (4 * month) + (season * Math.Sin(month * Math.PI / 6)) + (noise * random.NextGaussian()));
        using var result = Judgment.InOrder(Draw.Windows(series, 12), seed, epochs, units: 4).Run();

        result.ShouldNotBe(Verdict.Learned);
        result.Evidence.BaselineName.Should().NotBe("mean");
        result.Baselines.Select(baseline => baseline.Name).Should().Contain(["last value", "one period before"]);
        result.ShouldBe(Verdict.NoBetterThanBaseline);
    }

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
