using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 3: perfect predictions of few held-out sequences are learned, or cannot be told; more training is no remedy.</summary>
public sealed class FewHeldOutTests
{
    [Theory]
    [InlineData(24, 3, 1)]
    [InlineData(12, 3, 2)]
    [InlineData(8, 2, 3)]
    [InlineData(29, 4, 4)]
    [InlineData(5, 2, 5)]
    public void Classes_AllCorrect_AreLearnedOrCannotTell(int heldOut, int classes, int seed)
    {
        using var result = Judgment.Own(Draw.Levels(200, seed, classes), seed, epochs: 100).WithValidationData(Draw.Levels(heldOut, seed + 1000, classes)).Run();

        result.Scores.Accuracy.Should().Be(1);
        IsLearnedOrCannotTell(result);
    }

    [Theory]
    [InlineData(24, 1)]
    [InlineData(12, 2)]
    [InlineData(6, 3)]
    [InlineData(29, 4)]
    public void Sums_NearlyPerfect_AreLearnedOrCannotTell(int heldOut, int seed)
    {
        using var result = Judgment.Own(Draw.Sums(400, seed), seed, epochs: 150).WithValidationData(Draw.Sums(heldOut, seed + 1000)).Run();

        result.Scores.Nrmse.Should().BeLessThan(0.05);
        IsLearnedOrCannotTell(result);
    }

    private static void IsLearnedOrCannotTell(ExperimentResult result)
    {
        result.ShouldBe(Verdict.Learned, Verdict.CannotTell);
        result.ShouldNotNameAGoal();
        result.ShouldNotTrainLonger();
    }
}
