using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Scaling;

namespace SequenceToy.Tests.Inspection.Influence;

/// <summary>Networks whose answers are known, and random ones.</summary>
internal static class RandomNetworks
{
    /// <summary>One unit that adds up what comes in, at every step a share of what it had: hₜ = max(0, w·xₜ + u hₜ₋₁ + 1), y = h_T − T.</summary>
    /// <remarks>The one that is added and taken off again keeps all sums above 0, where nothing bends.</remarks>
    public static TrainedModel Adder(SequenceDataset data, float[] weights, float kept = 1, bool isScaled = true)
    {
        var network = new SequenceModel(new NetworkShape(data.Features, new RnnOptions { HiddenSize = 1, Nonlinearity = Nonlinearity.ReLU }, 1, data.Target.Placement));
        network.SetWeights([.. weights, kept, 1, 0, 1, -data.MaxSteps]);
        return Of(network, data, isScaled);
    }

    /// <summary>A network with its first, random weights, made a good deal larger so that inputs matter.</summary>
    public static TrainedModel Drawn(SequenceDataset data, RecurrentOptions recurrent, bool isScaled = true)
    {
        var network = new SequenceModel(new NetworkShape(data.Features, recurrent, data.Target.Size, data.Target.Placement), seed: 4);
        network.SetWeights(Array.ConvertAll(network.GetWeights(), weight => 3 * weight));
        return Of(network, data, isScaled);
    }

    private static TrainedModel Of(SequenceModel network, SequenceDataset data, bool isScaled)
    {
        Scaler scaler = isScaled ? new MinMaxScaler() : new NoScaler();
        return new TrainedModel(network.Shape, network.GetWeights(), DatasetScaling.Fit(data, scaler, scaler), data.Target, ComputeDevice.Cpu, (1, data.MaxSteps));
    }
}
