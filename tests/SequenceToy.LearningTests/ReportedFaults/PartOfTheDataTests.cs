using SequenceToy.Data;
using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 2: a part of the data says nothing about all of them.</summary>
public sealed class PartOfTheDataTests
{
    [Theory]
    [InlineData(20, 4, 7)]
    [InlineData(20, 4, 0)]
    [InlineData(20, 4, 15)]
    [InlineData(15, 3, -2)]
    [InlineData(30, 6, 15)]
    [InlineData(40, 8, 0)]
    public void LastTargetsEqual_OthersDiffer_CannotTell(int count, int last, float target)
    {
        using var result = Judgment.InOrder(
            SequenceDataset.FromArrays([.. Enumerable.Range(0, count).Select(i => new float[] { i, i % 3 })], [.. Enumerable.Range(0, count).Select(i => i < count - last ? 2f * i : target)]), 1, epochs: 60).Run();

        result.TestSamples.Count.Should().Be(last);
        result.Evidence.Data.Should().BeEquivalentTo(new { TrainingTargetsVary = true, HeldOutTargetsVary = false });
        result.ShouldFind(FindingKind.OneTargetOnly);
        result.ShouldBe(Verdict.CannotTell);
        result.Diagnosis.Summary.Should().NotContain("nothing to learn");
    }

    [Theory]
    [InlineData(300, 3, 1)]
    [InlineData(250, 2, 2)]
    [InlineData(500, 4, 3)]
    [InlineData(200, 3, 4)]
    public void SortedByClass_HeldOutClassWasTrainedOn_IsLearned(int count, int classes, int seed)
    {
        using var result = Judgment.InOrder(Draw.Levels(count, seed, classes).Sorted(), seed, epochs: 60).WithSamples(validationSplit: 0.15).Run();

        result.Scores.Accuracy.Should().Be(1);
        result.ShouldBe(Verdict.Learned);
        result.ShouldFind(FindingKind.SortedRows, FindingKind.OneTargetOnly);
    }

    [Theory]
    [InlineData(300, 6, 1)]
    [InlineData(400, 8, 2)]
    [InlineData(250, 5, 3)]
    [InlineData(100, 10, 4)]
    public void SortedByClass_HeldOutClassNeverTrainedOn_CannotTell(int count, int classes, int seed)
    {
        using var result = Judgment.InOrder(Draw.Levels(count, seed, classes).Sorted(), seed, epochs: 30).WithSamples(validationSplit: 0.25).Run();

        result.ShouldBe(Verdict.CannotTell);
        result.ShouldFind(FindingKind.UnseenClasses, FindingKind.SortedRows);
        result.Evidence.Data!.UnseenClasses.Should().Contain(classes - 1);
    }
}
