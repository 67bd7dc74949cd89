using SequenceToy.Data;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Engines.Torch;
using SequenceToy.Training.Losses;

namespace SequenceToy.Benchmarks;

/// <summary>Trains epochs with one of SequenceToy's engines.</summary>
internal sealed class EngineEpoch : IDisposable
{
    private readonly float[] rates;
    private readonly SequenceModel model;
    private readonly ITrainingEngine engine;
    private readonly SequenceDataset data;
    private readonly int[] order;

    public EngineEpoch(Configuration configuration, Engine kind, LaneWidth? width = null, ComputeDevice device = ComputeDevice.Cpu)
    {
        data = configuration.Data();
        rates = [.. Enumerable.Repeat(0.001f, configuration.StepsPerEpoch)];
        order = [.. Enumerable.Range(0, data.Count)];
        model = new SequenceModel(configuration.Shape, seed: 3);
        var options = new TrainingOptions { BatchSize = configuration.Batch };
        engine = kind == Engine.Fused ? new FusedEngine(model.Shape, model.GetWeights(), options, new MeanSquaredError(), 0, width) : new TorchEngine(model, options, new MeanSquaredError(), device, 0);
    }

    public float[] Weights
    {
        get
        {
            var weights = new float[ModelSummary.Of(model.Shape).ParameterCount];
            engine.CopyWeightsTo(weights);
            return weights;
        }
    }

    public double Epoch() => engine.TrainEpoch(data, order, rates, CancellationToken.None).Loss;

    public void Dispose()
    {
        engine.Dispose();
        model.Dispose();
    }
}
