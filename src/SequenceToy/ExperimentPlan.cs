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

        if (settings.Engine == Engine.Fused && settings.Device == ComputeDevice.Cuda)
        {
            throw new ArgumentException("engine must be Auto or Torch on the device Cuda; it was Fused, which trains on the CPU.");
        }

        return (settings.Engine, cuda) switch
        {
            (Engine.Torch, _) => new EngineChoice(Engine.Torch, cuda ? ComputeDevice.Cuda : ComputeDevice.Cpu, "Torch was asked for."),
            (Engine.Fused, _) => new EngineChoice(Engine.Fused, ComputeDevice.Cpu, "Fused was asked for."),
            (_, true) => new EngineChoice(Engine.Torch, ComputeDevice.Cuda, "Torch is the engine that trains on CUDA."),
            _ => new EngineChoice(Engine.Fused, ComputeDevice.Cpu, "Fused is the fastest on the CPU."),
        };
    }
}
