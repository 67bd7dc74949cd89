using SequenceToy.Data;
using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;
using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tests.Networks;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceToy.Tests.Inspection.Traces;

/// <summary>Traces of random networks against libtorch's own modules.</summary>
public sealed class GateTraceAgainstTorchTests : IDisposable
{
    private readonly TorchSettings oneThread = new(ComputeDevice.Cpu);

    public void Dispose() => oneThread.Dispose();

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Of_SixtyRandomNetworks_HasTorchsStatesAndOutputs(string kind)
    {
        var furthest = Enumerable.Range(0, 60).Select(seed => Compare(kind, seed)).ToArray();

        furthest.Should().OnlyContain(compared => compared.States <= 1e-6 && compared.Outputs <= 1e-6, string.Join("\n", furthest.OrderBy(one => -one.States).Take(3)));
    }

    // How far states and outputs are apart at most, as shares of the largest where that is above 1.
    private static (string What, double States, double Outputs) Compare(string kind, int seed)
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
        var placement = random.NextInt32(0, 1) == 0 ? TargetPlacement.LastStep : TargetPlacement.EveryStep;
        var (features, outputs, steps) = (random.NextInt32(1, 4), random.NextInt32(1, 3), random.NextInt32(1, 12));
        var recurrent = Kinds.Of(kind, hidden: random.NextInt32(1, 20), layers: random.NextInt32(1, 3), bidirectional: random.NextInt32(0, 1) == 1);
        var shape = new NetworkShape(features, recurrent, outputs, placement);
        var sequence = new Sequence([.. Enumerable.Range(0, steps * features).Select(_ => (2 * random.NextSingle()) - 1)], features);
        using var network = new SequenceModel(shape, seed);
        network.SetWeights([.. network.GetWeights().Select(weight => weight * 1.5f)]);
        using var model = SmallNetworks.Unscaled(network, TargetSpec.Number(outputs, placement), features);

        var trace = GateTrace.Of(model, sequence);

        using var scope = NewDisposeScope();
        var input = tensor(sequence.Values.ToArray(), [1, steps, features]);
        var (directions, hidden) = (recurrent.Bidirectional ? 2 : 1, recurrent.HiddenSize);
        var start = zeros(recurrent.Layers * directions, 1, hidden);
        var (output, finalStates) = model.Network.Layers.States(input, null);
        var finalCells = (model.Network.Recurrent as LSTM)?.call(input, (start, start)).Item3;

        var difference = new Difference();
        for (var i = 0; i < trace.Layers.Count; i++)
        {
            var layer = trace.Layers[i];
            var last = layer.Location.IsBackward ? 0 : steps - 1;
            difference.Add(layer.Hidden.AtStep(last), finalStates[i, 0]);
            if (finalCells is not null)
            {
                difference.Add(layer[UnitSignal.Cell].AtStep(last), finalCells[i, 0]);
            }
        }

        for (var step = 0; step < steps; step++)
        {
            difference.Add(trace.Layers.TakeLast(directions).SelectMany(layer => layer.Hidden.AtStep(step).ToArray()).ToArray(), output[0, step]);
        }

        var answers = new Difference();
        answers.Add(trace.Prediction.Outputs.Values, model.Network.forward(input));
        if (directions == 1)
        {
            answers.Add(trace.PredictionByStep!.Outputs.Values, model.Network.head.call(output));
        }
        else
        {
            (trace.PredictionByStep is null).Should().Be(placement == TargetPlacement.LastStep);
        }

        return (FormattableString.Invariant($"seed {seed}: {shape}, {steps} steps, {difference.Largest}"), difference.Largest, answers.Largest);
    }

    private sealed class Difference
    {
        public double Largest { get; private set; }

        public void Add(ReadOnlySpan<float> traced, Tensor torch)
        {
            var expected = torch.detach().contiguous().flatten().data<float>().ToArray();
            traced.Length.Should().Be(expected.Length);
            var scale = Math.Max(1, expected.Max(Math.Abs));
            for (var i = 0; i < expected.Length; i++)
            {
                Largest = Math.Max(Largest, Math.Abs((double)traced[i] - expected[i]) / scale);
            }
        }
    }
}
