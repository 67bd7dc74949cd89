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
    /// <summary>Where the arithmetic is done.</summary>
    public static ComputeDevice DeviceFor(ExperimentSettings settings)
    {
        LibTorchLoader.EnsureLoaded();
        if (settings is { Engine: Engine.Fused, Device: ComputeDevice.Cuda })
        {
            throw new ArgumentException("engine must be Auto or Torch on the device Cuda; it was Fused, which trains on the CPU.");
        }

        var isCuda = settings.Device != ComputeDevice.Cpu && settings.Engine != Engine.Fused && LibTorchLoader.IsCudaAvailable();
        return isCuda ? ComputeDevice.Cuda
            : settings.Device == ComputeDevice.Cuda ? throw LibTorchProblem.NoCuda()
            : ComputeDevice.Cpu;
    }

    /// <summary>By whom it is done.</summary>
    public static EngineChoice Choose(ExperimentSettings settings, ComputeDevice device, NetworkShape shape, int steps) => (settings.Engine, device) switch
    {
        (Engine.Torch, _) => new EngineChoice(Engine.Torch, device, "Torch was asked for."),
        (Engine.Fused, _) => new EngineChoice(Engine.Fused, device, "Fused was asked for."),
        (_, ComputeDevice.Cuda) => new EngineChoice(Engine.Torch, device, "libtorch is the engine that trains on CUDA."),
        _ => EngineRule.OnCpu(shape, steps, settings.Training.BatchSize),
    };
}
