using SequenceToy.Data;
using SequenceToy.Scaling;

namespace SequenceToy.Tests.Scaling;

public sealed class DatasetScalingTests
{
    [Fact]
    public void Fit_PaddedAndMasked_LooksAtRealNumbersOnly()
    {
        // Padding is 0, below all real inputs; the masked answer is far above all counted ones.
        var data = SequenceDataset.FromSamples(
            [new([10, 20], [1, 1000]) { Mask = [true, false] }, new([15], [3])], TargetSpec.Number(1, TargetPlacement.EveryStep));

        var scaling = DatasetScaling.Fit(data, new MinMaxScaler(), new MinMaxScaler());

        scaling.Inputs.Features[0].Minimum.Should().Be(10);
        (scaling.Targets!.Features[0].Minimum, scaling.Targets.Features[0].Maximum).Should().Be((1, 3));
    }

    [Fact]
    public void Apply_DifferentLengths_KeepsPaddingZero()
    {
        var data = SequenceDataset.FromArrays([[10, 20], [15]], [1, 2]);
        var scaling = DatasetScaling.Fit(data, new MinMaxScaler(), new MinMaxScaler());

        scaling.Apply(data).Inputs.Should().Equal(0, 1, 0.5f, 0);
    }

    [Fact]
    public void Fit_Classes_LeavesThemAlone() =>
        DatasetScaling.Fit(SequenceDataset.FromArrays([[[1]], [[2]]], [0, 1], 2), new MinMaxScaler(), new MinMaxScaler()).Targets.Should().BeNull();
}
