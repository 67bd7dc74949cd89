using SequenceToy.Diagnosis;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 15: a loss that still falls is learning, even far above the baseline or after few epochs.</summary>
public sealed class SlowLearningTests
{
    [Theory]
    [InlineData(531, 0.001, 200)]
    [InlineData(532, 0.001, 200)]
    [InlineData(1, 0.002, 100)]
    [InlineData(2, 0.0007, 200)]
    public void Sum_WithoutScaling_IsStillLearning(int seed, double rate, int epochs)
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithoutScaling().WithSchedule(new ConstantSchedule()).WithTraining(epochs: epochs, learningRate: rate).WithSeed(seed).Run();

        result.History[^1].Loss.Should().BeLessThan(0.6 * result.History[0].Loss);
        result.ShouldBe(Verdict.StillLearning);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(1, 4)]
    [InlineData(2, 5)]
    [InlineData(3, 6)]
    public void LinearRule_OneToThreeEpochs_IsStillLearning(int epochs, int seed)
    {
        var data = Draw.Numbers(2000, seed, random => Draw.Uniform(random, 4), (x, _) => (2 * x[0]) - x[1]);
        using var result = Judgment.Own(data, seed, epochs).Run();

        result.ShouldBe(Verdict.StillLearning);
        using var longer = Judgment.Own(data, seed, 50).Run();
        longer.Scores.Nrmse.Should().BeLessThan(0.5 * result.Scores.Nrmse!.Value);
    }

    [Theory]
    [InlineData(20, 4, 1)]
    [InlineData(20, 6, 2)]
    [InlineData(20, 8, 2)]
    [InlineData(12, 5, 3)]
    public void AddingTask_FewOfItsEpochs_IsStillLearning(int steps, int epochs, int seed)
    {
        var experiment = SequenceExperiment.For(new Adding(MarkerPlacement.OneInEachHalf, steps)).WithSeed(seed);
        using var longer = experiment.WithTraining(epochs: 5 * epochs).Run();
        using var result = experiment.WithTraining(epochs: epochs).Run();

        longer.Scores.Mse.Should().BeLessThan(0.02 * result.Scores.Mse!.Value);
        result.ShouldBe(Verdict.StillLearning);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void SumTask_OneToThreeEpochs_IsStillLearning(int epochs, int seed)
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: epochs).WithSeed(seed).Run();

        result.ShouldBe(Verdict.StillLearning);
    }
}
