using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 1: own data has no goal, so nothing is short of one.</summary>
public sealed class HiddenGoalTests
{
    // Explicit: with 600 held-out windows, 9 of 20 series of 0.9 are NoBetterThanBaseline (92%): the network equals the linear regression,
    // and both are better than the last value by 0.6 to 2 standard errors. With 1,200, 10 of 10 are at the noise floor.
    [Theory]
    [InlineData(0.9, 6000, 3000)]
    [InlineData(0.9, 6000, 3001)]
    [InlineData(0.7, 3000, 3)]
    [InlineData(-0.6, 3000, 4)]
    [InlineData(0.5, 2000, 5)]
    [InlineData(0.9, 3000, 3002)]
    [InlineData(0.9, 3000, 3005, Explicit = true)]
    [InlineData(0.9, 3000, 3006, Explicit = true)]
    public void Autoregression_AtItsNoise_IsAtTheNoiseFloor(double share, int count, int seed)
    {
        using var result = Judgment.InOrder(Draw.Windows(Draw.Autoregression(count + 10, seed, share), 10), seed, epochs: 25).Run();

        result.Scores.Rmse.Should().BeInRange(0.9, 1.1, "the noise is 1");
        result.ShouldBe(Verdict.AtNoiseFloor);
        result.ShouldNotNameAGoal();
        result.ShouldNotAddUnits();
    }

    [Theory]
    [InlineData(3, 120, 1)]
    [InlineData(3, 120, 2)]
    [InlineData(2, 120, 3)]
    [InlineData(4, 100, 4)]
    public void Classes_AllCorrectOnFewHeldOut_AreLearned(int classes, int count, int seed)
    {
        using var result = Judgment.Own(Draw.Levels(count, seed, classes), seed, epochs: 150).Run();

        result.Scores.Accuracy.Should().Be(1);
        result.ShouldBe(Verdict.Learned);
        result.ShouldNotNameAGoal();
    }

    [Theory]
    [InlineData(4, 0, 1)]
    [InlineData(4, 0.25, 2)]
    [InlineData(6, 0, 3)]
    [InlineData(8, 0.25, 4)]
    public void FewSamples_Memorized_CannotTell(int count, double validation, int seed)
    {
        using var result = Judgment.Own(Draw.Sums(count, seed), seed, epochs: 600, units: 16).WithSamples(validationSplit: validation).WithTraining(batchSize: 3).Run();

        result.Evidence.Training!.Value.Should().BeLessThan(0.2);
        result.ShouldBe(Verdict.CannotTell);
        result.ShouldNotNameAGoal();
        result.ShouldNotTrainLonger();
    }
}
