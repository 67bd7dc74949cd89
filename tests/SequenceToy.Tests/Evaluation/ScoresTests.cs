using SequenceToy.Data;
using SequenceToy.Evaluation;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Evaluation;

public sealed class ScoresTests
{
    private static readonly SklearnFixtures Sklearn = SklearnFixtures.Load;

    public static TheoryData<string> NumberCases => [.. Sklearn.Numbers.Select(numbers => numbers.Name)];

    [Theory]
    [MemberData(nameof(NumberCases))]
    public void Of_Numbers_EqualsSklearn(string name)
    {
        var expected = Sklearn.Numbers.Single(numbers => numbers.Name == name);
        var data = SequenceDataset.FromSamples(expected.Truth.Select(truth => new Sample([0], [truth])), TargetSpec.Number());

        var scores = Scores.Of(expected.Predicted, data);

        scores.Count.Should().Be(expected.Truth.Length);
        scores.Rmse.Should().BeApproximately(expected.Rmse, 1e-6);
        scores.Mae.Should().BeApproximately(expected.Mae, 1e-6);
        scores.R2.Should().BeApproximately(expected.R2, 1e-6);
        scores.LargestError.Should().BeApproximately(expected.LargestError, 1e-6);
        scores.Accuracy.Should().BeNull();
    }

    [Fact]
    public void Of_Classes_EqualsSklearn()
    {
        var data = SequenceDataset.FromSamples(Sklearn.Classes.Truth.Select(truth => new Sample([0], [truth])), TargetSpec.Class(4));

        var scores = Scores.Of(Array.ConvertAll(Sklearn.Classes.Predicted, index => (float)index), data);

        scores.Accuracy.Should().BeApproximately(Sklearn.Classes.Accuracy, 1e-12);
        scores.Rmse.Should().BeNull();
    }

    [Fact]
    public void Of_MaskedSteps_CountsOnlyTheOthers()
    {
        // Right, wrong but masked; wrong.
        var data = SequenceDataset.FromSamples(
            [new([0, 0], [1, 2]) { Mask = [true, false] }, new([0], [1])], TargetSpec.Class(3, TargetPlacement.EveryStep));

        var scores = Scores.Of([1, 0, 0, 0], data);

        (scores.Count, scores.Accuracy, scores.SequenceAccuracy).Should().Be((2, 0.5, 0.5));
    }

    [Fact]
    public void Of_SetsOfClasses_NeedsTheWholeSetRight()
    {
        var data = SequenceDataset.FromSamples([new([0], Sequence.FromSteps([1, 0])), new([0], Sequence.FromSteps([1, 1]))], TargetSpec.ClassSet(2));

        Scores.Of([1, 0, 1, 0], data).Accuracy.Should().Be(0.5);
    }
}
