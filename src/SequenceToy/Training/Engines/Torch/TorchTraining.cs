using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Training.Losses;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>Starts a libtorch training without TorchSharp types in signatures, so that an app without libtorch needs none.</summary>
internal static class TorchTraining
{
    /// <summary>Creates the module to train, with its initial weights.</summary>
    public static IDisposable NewModule(NetworkShape shape, float[] weights) => new SequenceModel(shape, weights);

    /// <summary>Creates an engine that trains the module.</summary>
    public static ITrainingEngine NewEngine(IDisposable module, TrainingOptions options, Loss loss, ComputeDevice device, int seed) =>
        new TorchEngine((SequenceModel)module, options, loss, device, seed);
}
