using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Training.Losses;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>Begins a training by libtorch; who calls it names no type of TorchSharp, so that an app without libtorch needs none.</summary>
internal static class TorchTraining
{
    /// <summary>The module to be trained, with its first weights.</summary>
    public static IDisposable NewModule(NetworkShape shape, float[] weights) => new SequenceModel(shape, weights);

    /// <summary>An engine that trains it.</summary>
    public static ITrainingEngine NewEngine(IDisposable module, TrainingOptions options, Loss loss, ComputeDevice device, int seed) =>
        new TorchEngine((SequenceModel)module, options, loss, device, seed);
}
