using SequenceToy.Data;
using SequenceToy.Diagnosis.DataMeasures;

namespace SequenceToy.Tests.Diagnosis.DataMeasures;

public sealed class TargetRangeTests
{
    [Theory]
    [InlineData(new float[] { 0, 5, 10 }, 0, 0)]
    [InlineData(new float[] { -1, 5, 10, 12 }, 0.5, 0.2)]
    [InlineData(new float[] { -30 }, 1, 3)]
    public void Excess_OneNumber_CountsOnlyBeyondTheEnds(float[] heldOut, double share, double distance)
    {
        var excess = TargetRange.Excess(Numbers([[0], [3], [10]]), Numbers([.. heldOut.Select(value => new[] { value })]))!;

        (excess.Number, excess.Share).Should().Be((0, share));
        excess.Distance.Should().BeApproximately(distance, 1e-12);
    }

    [Fact]
    public void Excess_SeveralNumbers_IsOfTheOneMostOftenOutside()
    {
        var training = Numbers([[0, 0, 7], [1, 100, 7]]);

        TargetRange.Excess(training, Numbers([[2, 50, 8], [0, 50, 9]]))!.Should().Be(new SequenceToy.Diagnosis.RangeExcess(0, 0.5, 1), "a constant number has no range");
        TargetRange.Excess(Numbers([[7], [7]]), Numbers([[8]])).Should().BeNull();
    }

    [Fact]
    public void Excess_MaskedTargets_AreLeftOut()
    {
        var spec = TargetSpec.Number(1, TargetPlacement.EveryStep);
        var training = SequenceDataset.FromSamples([new([1, 2, 3], [0, 10, 99]) { Mask = [true, true, false] }], spec);
        var heldOut = SequenceDataset.FromSamples([new([1, 2, 3], [-99, 5, 20]) { Mask = [false, true, true] }], spec);

        TargetRange.Excess(training, heldOut)!.Should().Be(new SequenceToy.Diagnosis.RangeExcess(0, 0.5, 1));
    }

    private static SequenceDataset Numbers(float[][] targets) => SequenceDataset.FromArrays([.. targets.Select(_ => new[] { new float[] { 1 } })], targets);
}
