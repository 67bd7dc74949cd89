using SequenceToy.Data;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Tests.Networks;
using SequenceToy.Tests.Training.Engines.Fused;

namespace SequenceToy.Tests.Kernels;

/// <summary>One sample step by step, with any vector width, equals a whole batch with any vector width.</summary>
public sealed class StepPassTests
{
    public static TheoryData<string, int> Cases =>
        [.. from kind in Kinds.Names from width in Enum.GetValues<LaneWidth>() select (kind, (int)width)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Next_EachWidth_EqualsTheBatchOfEachWidth(string kind, int width)
    {
        foreach (var hidden in new[] { 1, 4, 17, 33 })
        {
            var samples = RandomSamples.Draw(TargetSpec.Number(2, TargetPlacement.EveryStep), 40, 12, features: 3);
            var shape = new NetworkShape(3, Kinds.Of(kind, hidden, layers: 2), 2, TargetPlacement.EveryStep);
            var weights = FirstWeights.Of(shape);
            var pass = StepPasses.Of(shape.Sizes, weights, (LaneWidth)width);
            var stepwise = new float[40 * 12 * 2];
            for (var row = 0; row < 40 * 12; row++)
            {
                if (row % 12 == 0)
                {
                    pass.Reset();
                }

                pass.Next(samples.Inputs.AsSpan(row * 3, 3), stepwise.AsSpan(row * 2, 2));
            }

            foreach (var batch in Enum.GetValues<LaneWidth>())
            {
                FusedForward.Run(shape.Sizes, weights, samples, batch).AsSpan().SequenceEqual(stepwise).Should().BeTrue($"{hidden} units, {batch}");
            }
        }
    }
}
