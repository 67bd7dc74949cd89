using SequenceToy.Data;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Tests.Networks;

namespace SequenceToy.Tests.Training.Engines.Fused;

public sealed class PaddedBatchTests
{
    private static readonly NetworkSizes Small = new NetworkShape(1, new LstmOptions { HiddenSize = 5 }, 1).Sizes;

    [Theory]
    [InlineData(3)]
    [InlineData(20_000)]
    public void Of_UsualLengths_IsAsManyAsAreWanted(int steps) =>
        PaddedBatch.Of(Small, steps, 64, keep: false).Should().Be(new PaddedBatch(64, LaneWidths.Widest));

    [Theory]
    [InlineData(100_000, false)]
    [InlineData(1_000_000, false)]
    [InlineData(1_000_000, true)]
    [InlineData(100_000_000, false)]
    public void Of_VeryLongSequences_FitsTheMemoryUnlessOneSequenceNeedsMore(int steps, bool keep)
    {
        var (samples, lanes) = PaddedBatch.Of(Small, steps, 64, keep);

        var columns = (samples + (int)lanes - 1L) / (int)lanes * (int)lanes;
        samples.Should().BeInRange(1, 63);
        (columns == 1 || columns * steps * PaddedBatch.NumbersPerColumn(Small, keep) <= PaddedBatch.MaxNumbers).Should().BeTrue();
    }

    // Narrower vectors are used for memory alone: they must not change a prediction.
    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Run_AnyVectorWidth_GivesTheSameBits(string kind)
    {
        var shape = new NetworkShape(2, Kinds.Of(kind, hidden: 5, layers: 2, bidirectional: true), 3, TargetPlacement.EveryStep);
        var data = RandomSamples.Draw(TargetSpec.Number(3, TargetPlacement.EveryStep), 70, 9, 2, hasLengths: true);
        var weights = FirstWeights.Of(shape);

        var widest = FusedForward.Run(shape.Sizes, weights, data);

        foreach (var lanes in Enum.GetValues<LaneWidth>())
        {
            FusedForward.Run(shape.Sizes, weights, data, lanes).Should().Equal(widest);
        }
    }
}
