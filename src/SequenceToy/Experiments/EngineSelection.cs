using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Training.Engines;

namespace SequenceToy.Experiments;

/// <summary>Selects the engine and the device of a training.</summary>
internal static class EngineSelection
{
    /// <summary>The device that is trained on; libtorch is loaded where it is asked for by name, or where the app brought CUDA.</summary>
    /// <exception cref="ArgumentException">The fused engine was asked for on CUDA.</exception>
    /// <exception cref="LibTorchLoadException">libtorch is asked for and cannot be loaded, or CUDA where there is none.</exception>
    public static ComputeDevice DeviceFor(ExperimentSettings settings)
    {
        if (settings is { Engine: Engine.Fused, Device: ComputeDevice.Cuda })
        {
            throw new ArgumentException(
                "engine must be Auto or Torch on the device Cuda; it was Fused, which trains on the CPU.", "engine");
        }

        if (settings.Engine == Engine.Torch || settings.Device == ComputeDevice.Cuda)
        {
            LibTorchLoader.EnsureLoaded();
        }

        return settings.Device switch
        {
            ComputeDevice.Cuda => LibTorchLoader.IsCudaAvailable() ? ComputeDevice.Cuda : throw LibTorchProblem.NoCuda(),
            ComputeDevice.Auto when settings.Engine != Engine.Fused && LibTorchLoader.IsCudaAvailable() => ComputeDevice.Cuda,
            ComputeDevice.Auto or ComputeDevice.Cpu => ComputeDevice.Cpu,
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Device, "device is not a known device."),
        };
    }

    /// <summary>The engine, with the reason.</summary>
    public static EngineChoice Choose(ExperimentSettings settings, ComputeDevice device, NetworkShape shape, int steps) =>
        settings.Engine switch
        {
            Engine.Torch => new EngineChoice(Engine.Torch, device, "Torch was asked for."),
            Engine.Fused => new EngineChoice(Engine.Fused, device, "Fused was asked for."),
            Engine.Auto when device == ComputeDevice.Cuda =>
                new EngineChoice(Engine.Torch, device, "libtorch is the engine that trains on CUDA."),
            Engine.Auto when EngineRule.OnCpu(shape, steps, settings.Training.BatchSize) is { Engine: Engine.Torch } choice =>
                LibTorchLoader.IsAvailable() ? choice
                    : new EngineChoice(Engine.Fused, device, $"{choice.Reason} It is not there, so the fused engine trained."),
            Engine.Auto => EngineRule.OnCpu(shape, steps, settings.Training.BatchSize),
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Engine, "engine is not a known engine."),
        };
}
