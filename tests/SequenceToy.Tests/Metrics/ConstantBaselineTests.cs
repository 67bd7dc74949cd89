using SequenceToy.Data;
using SequenceToy.Evaluation;
using SequenceToy.Metrics;

namespace SequenceToy.Tests.Metrics;

public sealed class ConstantBaselineTests
{
    [Fact]
    public void Of_Numbers_SaysTheTrainingMean()
    {
        var training = SequenceDataset.FromArrays([[1], [2]], [10, 20]);
        var test = SequenceDataset.FromArrays([[3], [4]], [14, 19]);

        var scores = ConstantBaseline.Of(training, test);

        (scores.Mae, scores.LargestError).Should().Be((2.5, 4));
    }

    [Fact]
    public void Of_Classes_SaysTheCommonestAndOfEqualOnesTheFirst()
    {
        var training = SequenceDataset.FromArrays([[[1]], [[2]], [[3]], [[4]]], [2, 1, 2, 1], 3);
        var test = SequenceDataset.FromArrays([[[1]], [[2]], [[3]]], [1, 1, 2], 3);

        ConstantBaseline.Of(training, test).Accuracy.Should().BeApproximately(2.0 / 3, 1e-12);
    }

    [Fact]
    public void Of_MaskedAnswers_LooksAtTheOthersOnly()
    {
        var training = SequenceDataset.FromSamples([new([0, 0], [4, 1000]) { Mask = [true, false] }], TargetSpec.Number(1, TargetPlacement.EveryStep));
        var test = SequenceDataset.FromSamples([new([0, 0], [4, 4])], TargetSpec.Number(1, TargetPlacement.EveryStep));

        ConstantBaseline.Of(training, test).Rmse.Should().Be(0);
    }

    [Fact]
    public void Overlap_SomeSequencesSeen_IsTheirShare()
    {
        var training = SequenceDataset.FromArrays([[1, 2], [3, 4]], [0, 0]);
        var test = SequenceDataset.FromArrays([[3, 4], [1, 3], [1, 2], [5, 6]], [0, 0, 0, 0]);

        Overlap.Of(training, test).Should().Be(0.5);
    }
}
