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
        var cuda = settings.Device != ComputeDevice.Cpu && LibTorchLoader.IsCudaAvailable();
        if (settings.Device == ComputeDevice.Cuda && !cuda)
        {
            throw LibTorchProblem.NoCuda();
        }

        var reason = settings.Engine == Engine.Torch ? "Torch was asked for." : "Torch trains every network on every device.";
        return new EngineChoice(Engine.Torch, cuda ? ComputeDevice.Cuda : ComputeDevice.Cpu, reason);
    }
}
