using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Metrics;

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

        var scores = Scores.Of(expected.Predicted, [], data);

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

        var scores = Scores.Of(Array.ConvertAll(Sklearn.Classes.Predicted, index => (float)index), new float[4 * data.Count], data);

        scores.Accuracy.Should().BeApproximately(Sklearn.Classes.Accuracy, 1e-12);
        scores.Rmse.Should().BeNull();
    }

    [Fact]
    public void Of_MaskedSteps_CountsOnlyTheOthers()
    {
        // Right, wrong but masked; wrong.
        var data = SequenceDataset.FromSamples(
            [new([0, 0], [1, 2]) { Mask = [true, false] }, new([0], [1])], TargetSpec.Class(3, TargetPlacement.EveryStep));

        var scores = Scores.Of([1, 0, 0, 0], new float[12], data);

        (scores.Count, scores.Accuracy, scores.SequenceAccuracy).Should().Be((2, 0.5, 0.5));
    }

    [Fact]
    public void Of_SequencesWithNothingScored_CountsTheOthersAlone()
    {
        // Nothing scored; right; wrong.
        var data = SequenceDataset.FromSamples(
            [new([0, 0], [1, 1]) { Mask = [false, false] }, new([0, 0], [1, 1]) { Mask = [true, false] }, new([0, 0], [1, 1])], TargetSpec.Class(2, TargetPlacement.EveryStep));

        Scores.Of([1, 1, 1, 0, 1, 0], new float[12], data).SequenceAccuracy.Should().Be(0.5);
    }

    [Fact]
    public void Of_Window_ScoresInsideAndCountsOutsideBesides()
    {
        // Outside the window right, right; inside right, wrong. Every class equally likely: ln 3 for each of the four.
        var data = SequenceDataset.FromSamples(
            [new([0, 0, 0, 0], [1, 1, 2, 0]) { ScoreMask = [false, false, true, true] }], TargetSpec.Class(3, TargetPlacement.EveryStep));

        var scores = Scores.Of([1, 1, 2, 2], new float[12], data);

        (scores.Count, scores.Accuracy, scores.SequenceAccuracy, scores.AllStepsAccuracy).Should().Be((2, 0.5, 0, 0.75));
        scores.CrossEntropy.Should().BeApproximately(Math.Log(3), 1e-12);
        data.Slice(0, 1)[0].ScoreMask.Should().Equal(false, false, true, true);
    }

    [Fact]
    public void Of_NumbersWithATolerance_CountsThoseWithin()
    {
        var data = SequenceDataset.FromSamples([new([0], [1]), new([0], [2]), new([0], [3])], TargetSpec.Number(tolerance: 0.5));

        // Off by 0.25, by 0.5 exactly, by 0.
        var scores = Scores.Of([1.25f, 2.5f, 3], [], data);

        scores.Accuracy.Should().BeApproximately(2 / 3.0, 1e-12);
        scores.SequenceAccuracy.Should().Be(scores.Accuracy);
        scores.Mse.Should().BeApproximately(((0.25 * 0.25) + (0.5 * 0.5)) / 3, 1e-9);
        scores.Nrmse.Should().BeApproximately(Math.Sqrt(((0.25 * 0.25) + (0.5 * 0.5)) / 2), 1e-9, "the spread of 1, 2, 3 is 2");
    }

    // The third number is constant; the first two are of other sizes.
    [Fact]
    public void Of_SeveralNumbers_AveragesR2OverThoseThatVary()
    {
        var data = SequenceDataset.FromSamples(
            [new([0], Sequence.FromSteps([[0, 1000, 0.1f]])), new([0], Sequence.FromSteps([[1, 2000, 0.1f]])), new([0], Sequence.FromSteps([[2, 3000, 0.1f]]))], TargetSpec.Number(3));

        var network = Scores.Of([0, 1000, 0.11f, 1, 2000, 0.09f, 1.5f, 3000, 0.12f], [], data);
        var mean = Scores.Of([1, 2000, 0.1f, 1, 2000, 0.1f, 1, 2000, 0.1f], [], data);

        network.R2.Should().BeApproximately(1 - (0.25 / 2 / 2), 1e-6, "the error of one of two varying numbers is 0.25 of 2");
        network.Nrmse.Should().BeApproximately(Math.Sqrt(0.25 / 2 / 2), 1e-6);
        (mean.R2, mean.Nrmse).Should().Be((0, 1), "a better network is ranked better than the mean");
        network.ConstantTargets.Should().Equal(2);
        network.ToString().Should().EndWith(" 3");
    }

    [Fact]
    public void Of_ConstantNumbersAlone_HasThePerfectScoreOnlyWhereAllAreCorrect()
    {
        var data = SequenceDataset.FromSamples([new([0], Sequence.FromSteps([[0.1f, 3]])), new([0], Sequence.FromSteps([[0.1f, 3]])), new([0], Sequence.FromSteps([[0.1f, 3]]))], TargetSpec.Number(2));

        var (perfect, other) = (Scores.Of(data.Targets, [], data), Scores.Of([0.1f, 3, 0.1f, 3, 0.1f, 4], [], data));

        (perfect.R2, perfect.Nrmse, perfect.ConstantTargets.Count).Should().Be((1, 0, 0));
        (other.R2, other.Nrmse).Should().Be((0, double.PositiveInfinity));
    }

    [Fact]
    public void Of_SeveralNumbersInAFile_KeepsWhichAreConstant()
    {
        var data = SequenceDataset.FromSamples([new([0], Sequence.FromSteps([[0, 5]])), new([0], Sequence.FromSteps([[1, 5]]))], TargetSpec.Number(2));
        var scores = Scores.Of(data.Targets, [], data);

        var json = System.Text.Json.JsonSerializer.Serialize(scores, SequenceToy.Storage.Results.ResultContract.Options);

        System.Text.Json.JsonSerializer.Deserialize<Scores>(json, SequenceToy.Storage.Results.ResultContract.Options).Should().Be(scores);
        json.Should().EndWith(",\"constantTargets\":[1]}");
    }

    [Fact]
    public void Of_Outputs_GiveTheCrossEntropyOfAWorkedExample()
    {
        var one = SequenceDataset.FromSamples([new([0], [1])], TargetSpec.Class(2));
        var set = SequenceDataset.FromSamples([new([0], Sequence.FromSteps([1, 0]))], TargetSpec.ClassSet(2));

        // −ln softmax(0, 2)₁; the mean of −ln σ(1) and −ln(1 − σ(−3)).
        Scores.Of([1], [0, 2], one).CrossEntropy.Should().BeApproximately(Math.Log(1 + Math.Exp(-2)), 1e-6);
        Scores.Of([1, 0], [1, -3], set).CrossEntropy.Should().BeApproximately((Math.Log(1 + Math.Exp(-1)) + Math.Log(1 + Math.Exp(-3))) / 2, 1e-6);
        Scores.Of([1], [-1000, 1000], one).CrossEntropy.Should().Be(0, "nothing overflows");
    }

    [Fact]
    public void Of_SetsOfClasses_NeedsTheWholeSetRight()
    {
        var data = SequenceDataset.FromSamples([new([0], Sequence.FromSteps([1, 0])), new([0], Sequence.FromSteps([1, 1]))], TargetSpec.ClassSet(2));

        Scores.Of([1, 0, 1, 0], new float[4], data).Accuracy.Should().Be(0.5);
    }
}
