using SequenceToy.Data;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Tests.Networks;
using SequenceToy.Training.Losses;

namespace SequenceToy.Tests.Training.Engines.Fused;

public sealed class FusedForwardTests
{
    public static MatrixTheoryData<TargetPlacement, int, string> Cases => new(Enum.GetValues<TargetPlacement>(), [1, 4, 8, 16], Kinds.Names);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Run_ManySequencesOfDifferentLengths_GivesTheReferencesOutputs(TargetPlacement placement, int lanes, string kind)
    {
        var shape = new NetworkShape(2, Kinds.Of(kind, hidden: 5, layers: 2, bidirectional: true), 3, placement);
        var data = RandomSamples.Draw(TargetSpec.Number(3, placement), 70, 4, 2, hasLengths: true);
        var weights = FirstWeights.Of(shape);

        var outputs = FusedForward.Run(shape.Sizes, weights, data, (LaneWidth)lanes);

        var reference = new ReferenceNetwork(shape, data, new MeanSquaredError());
        for (var sample = 0; sample < data.Count; sample++)
        {
            var expected = reference.Outputs(Array.ConvertAll(weights, weight => (double)weight), sample).SelectMany(step => step).ToArray();
            var own = outputs.AsSpan(sample * data.TargetSteps * 3, expected.Length).ToArray();
            own.Zip(expected, (answer, right) => Math.Abs(answer - right)).Max().Should().BeLessThan(1e-6);
        }
    }

    [Fact]
    public void Run_SeveralThreadsAtOnce_GivesEachTheSame()
    {
        var shape = new NetworkShape(1, new LstmOptions { HiddenSize = 5 }, 1);
        var data = RandomSamples.Draw(TargetSpec.Number(), 500, 4, 1);
        var weights = FirstWeights.Of(shape);
        var outputs = new float[8][];

        Parallel.For(0, outputs.Length, i => outputs[i] = FusedForward.Run(shape.Sizes, weights, data));

        outputs.Should().AllSatisfy(answers => answers.Should().Equal(outputs[0]));
    }
}
