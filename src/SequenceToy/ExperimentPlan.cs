using Microsoft.Extensions.Logging;
using SequenceToy.Models;
using SequenceToy.Models.LibTorch;
using SequenceToy.Tasks;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Losses;

namespace SequenceToy;

/// <summary>An experiment with everything decided and checked, and its samples drawn; what is left is work.</summary>
internal sealed record ExperimentPlan(
    ISequenceTask? Task, ExperimentSettings Settings, ExperimentData Data, NetworkShape Shape, Loss Loss, EngineChoice EngineChoice, ILogger Logger)
{
    /// <summary>Decides where and by whom the arithmetic is done.</summary>
    public static EngineChoice Choose(ExperimentSettings settings)
    {
        LibTorchLoader.EnsureLoaded();
        var cuda = settings.Device switch
        {
            ComputeDevice.Cuda => LibTorchLoader.RequireCuda(),
            ComputeDevice.Auto => LibTorchLoader.IsCudaAvailable(),
            _ => false,
        };
        var reason = settings.Engine == Engine.Torch ? "Torch was asked for." : "Torch trains every network on every device.";
        return new EngineChoice(Engine.Torch, cuda ? ComputeDevice.Cuda : ComputeDevice.Cpu, reason);
    }
}
