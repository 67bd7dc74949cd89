using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 13: a converged network whose error is the known noise is at the noise floor, not underfitting.</summary>
public sealed class KnownNoiseFloorTests
{
    [Theory]
    [InlineData(2000, 2, 100, 5, 1)]
    [InlineData(2000, 2, 100, 8, 2)]
    [InlineData(1500, 3, 80, 6, 3)]
    [InlineData(2500, 1.5, 80, 5, 4)]
    [InlineData(1800, 4, 60, 4, 5)]
    public void LinearRule_Converged_IsAtTheNoiseFloor(int count, double noise, int epochs, int units, int seed)
    {
        using var result = Judgment.Own(Draw.Linear(count, seed, noise), seed, epochs, units).Run();

        (result.Scores.Rmse / noise).Should().BeInRange(0.85, 1.15);
        IsAtTheFloor(result);
    }

    [Theory]
    [InlineData(1200, 0.5, 60, 8, 1)]
    [InlineData(1500, 0.8, 60, 8, 2)]
    [InlineData(2000, 0.4, 100, 8, 3)]
    public void Square_Converged_IsAtTheNoiseFloor(int count, double noise, int epochs, int units, int seed)
    {
        var data = Draw.Numbers(count, seed, random => [.. Draw.Uniform(random, 4).Select(x => (3 * x) - 1.5f)], (x, random) => (x[0] * x[0]) + x[2] + (noise * random.NextGaussian()));
        using var result = Judgment.Own(data, seed, epochs, units).Run();

        (result.Scores.Rmse / noise).Should().BeInRange(0.85, 1.15);
        IsAtTheFloor(result);
    }

    private static void IsAtTheFloor(ExperimentResult result)
    {
        result.ShouldBe(Verdict.AtNoiseFloor);
        result.ShouldNotAddUnits();
        result.ShouldNotNameAGoal();
    }
}
