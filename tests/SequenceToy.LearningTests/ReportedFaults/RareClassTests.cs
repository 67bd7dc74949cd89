using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 17: the loss of rare classes is compared with their shares in the training samples.</summary>
public sealed class RareClassTests
{
    [Theory]
    [InlineData(0.04, 1000, 2, 1)]
    [InlineData(0.04, 1000, 2, 2)]
    [InlineData(0.08, 1400, 2, 3)]
    [InlineData(0.02, 2000, 2, 4)]
    [InlineData(0.05, 1500, 3, 5)]
    public void RareByChance_NothingLearned_IsNoBetterThanTheMostCommonClass(double share, int count, int classes, int seed)
    {
        var data = Draw.Classes(count, seed, classes, random => Draw.Normal(random, 4), (_, random) => random.NextDouble() < share ? random.NextInt32(1, classes - 1) : 0);
        using var result = Judgment.Own(data, seed, epochs: 12, units: 4).WithTraining(learningRate: 0.003).Run();

        (result.History[^1].Loss / result.Evidence.BaselineLoss).Should().BeInRange(0.9, 1.1);
        result.ShouldBe(Verdict.NoBetterThanBaseline);
        result.ShouldNotAddUnits();
    }

    // The held-out rows have other shares than those trained on.
    [Theory]
    [InlineData(0.04, 0.2, 1)]
    [InlineData(0.1, 0.01, 2)]
    [InlineData(0.02, 0.1, 3)]
    public void RareByChance_OtherSharesHeldOut_HasTheBaselineLossOfTheTrainingSamples(double trained, double heldOut, int seed)
    {
        using var result = OtherShares(trained, heldOut, seed).Run();

        var share = result.TrainingSamples.Average(sample => (double)sample.Target[0]);
        result.Evidence.BaselineLoss.Should().BeApproximately(-(share * Math.Log(share)) - ((1 - share) * Math.Log(1 - share)), 0.002);
        result.ShouldNotBe(Verdict.Underfitting);
    }

    [Theory]
    [InlineData(0.1, 0.01, 2)]
    [InlineData(0.04, 0.2, 1)]
    [InlineData(0.02, 0.1, 3)]
    public void RareByChance_OtherSharesHeldOut_IsNoBetterThanTheMostCommonClass(double trained, double heldOut, int seed)
    {
        using var result = OtherShares(trained, heldOut, seed).Run();

        result.ShouldBe(Verdict.NoBetterThanBaseline);
    }

    private static SequenceExperiment OtherShares(double trained, double heldOut, int seed) =>
        Judgment.Own(Chance(800, trained, seed), seed, epochs: 12, units: 4).WithTraining(learningRate: 0.003).WithValidationData(Chance(400, heldOut, seed + 1000));

    private static Data.SequenceDataset Chance(int count, double share, int seed) =>
        Draw.Classes(count, seed, 2, random => Draw.Normal(random, 4), (_, random) => random.NextDouble() < share ? 1 : 0);
}
