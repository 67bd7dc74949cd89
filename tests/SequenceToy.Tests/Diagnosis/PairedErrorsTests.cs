using SequenceToy.Data;
using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Tests.Diagnosis;

public sealed class PairedErrorsTests
{
    private static readonly SequenceDataset Numbers = SequenceDataset.FromArrays([[1], [2], [3]], [10, 20, 30]);
    private static readonly SequenceDataset Classes = SequenceDataset.FromArrays([[[1]], [[2]], [[3]], [[4]]], [0, 1, 1, 0], 2);

    // Squared errors 4, 1, 0 and 16, 9, 4: differences 12, 8, 4.
    [Fact]
    public void Of_Numbers_IsTheMeanDifferenceOfSquares()
    {
        var difference = PairedErrors.Of([12, 21, 30], [14, 17, 28], Numbers, Metric.Nrmse)!;

        difference.Mean.Should().BeApproximately(24 / 29.0, 1e-9);
        difference.StandardError.Should().BeApproximately(Math.Sqrt(16 / 3.0) / (29 / 3.0), 1e-9);
        difference.Sequences.Should().Be(3);
    }

    [Fact]
    public void Of_Classes_IsTheDifferenceOfIncorrectPredictions()
    {
        var difference = PairedErrors.Of([0, 1, 1, 1], [1, 1, 0, 1], Classes, Metric.Accuracy)!;

        difference.Mean.Should().BeApproximately((2 / 4.0) / (3 / 4.0), 1e-12);

        // Differences of 0, 1, 1, 0 and, added because four are few, 1 and −1.
        difference.StandardError.Should().BeApproximately(Math.Sqrt((4 - (6 * Math.Pow(2 / 6.0, 2))) / 5 / 4) / 0.75, 1e-12);
    }

    [Fact]
    public void Of_TargetsAtEveryStep_CountsEachSequenceOnceWithoutItsMaskedSteps()
    {
        var data = SequenceDataset.FromSamples(
            [new([0, 0, 0], [0, 1, 1]) { Mask = [false, true, true] }, new([0, 0], [1, 1])], TargetSpec.Class(2, TargetPlacement.EveryStep));

        var difference = PairedErrors.Of([1, 1, 0, 1, 1, 0], [1, 0, 0, 0, 0, 0], data, Metric.Accuracy)!;
        var whole = PairedErrors.Of([1, 1, 0, 1, 1, 0], [1, 0, 0, 0, 0, 0], data, Metric.SequenceAccuracy)!;

        (difference.Mean, difference.Sequences).Should().Be((0.75, 2));
        (whole.Mean, whole.Sequences).Should().Be((0.5, 2));
    }

    // The second number is a thousand times larger; the third does not vary.
    [Fact]
    public void Of_SeveralNumbers_CountsEachByItsOwnSpread()
    {
        var data = SequenceDataset.FromSamples([new([0], Sequence.FromSteps([[0, 0, 7]])), new([0], Sequence.FromSteps([[2, 2000, 7]]))], TargetSpec.Number(3));

        PairedErrors.Of([1, 0, 0, 2, 2000, 7], [1, 1000, 7, 1, 1000, 7], data, Metric.Nrmse)!.Mean.Should().BeApproximately(1 - (0.5 / 2), 1e-9);
    }

    [Fact]
    public void Of_APerfectBaseline_IsAShareOfTheNetworksError()
    {
        PairedErrors.Of([11, 20, 31], [10, 20, 30], Numbers, Metric.Nrmse)!.Mean.Should().BeApproximately(-1, 1e-12);
        var both = PairedErrors.Of([10, 20, 30], [10, 20, 30], Numbers, Metric.Nrmse)!;
        (both.Mean, both.StandardError).Should().Be((0, 0));
    }

    [Fact]
    public void Of_ASingleSequenceOrNoFiniteError_HasNoCertainty()
    {
        PairedErrors.Of([11], [12], Numbers.Slice(0, 1), Metric.Nrmse)!.StandardError.Should().Be(double.PositiveInfinity);
        PairedErrors.Of([float.NaN, 20, 30], [10, 20, 30], Numbers, Metric.Nrmse).Should().BeNull();
        PairedErrors.Of([float.NaN, 1, 1, 0], [0, 0, 0, 0], Classes, Metric.Accuracy)!.Mean.Should().BeApproximately(0.5, 1e-12);
    }
}
