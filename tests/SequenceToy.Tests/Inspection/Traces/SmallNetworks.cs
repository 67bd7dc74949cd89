using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Scaling;

namespace SequenceToy.Tests.Inspection.Traces;

/// <summary>Networks of chosen or random weights, without training, that read and answer unscaled numbers.</summary>
internal static class SmallNetworks
{
    public static TrainedModel Unscaled(SequenceModel network, TargetSpec target, int features)
    {
        var samples = SequenceDataset.FromSamples([new Sample(new Sequence(new float[features], features), new Sequence(new float[target.Width], target.Width))], target);
        return new TrainedModel(network.Shape, network.GetWeights(), DatasetScaling.Fit(samples, new NoScaler(), new NoScaler()), target, ComputeDevice.Cpu, (1, 100));
    }

    public static TrainedModel WithWeights(RecurrentOptions recurrent, params float[] weights)
    {
        var network = new SequenceModel(new NetworkShape(1, recurrent, 1));
        network.SetWeights(weights);
        return Unscaled(network, TargetSpec.Number(), 1);
    }
}
