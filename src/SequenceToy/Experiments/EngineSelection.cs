using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Training.Engines;

namespace SequenceToy.Experiments;

/// <summary>Selects the engine and the device of a training.</summary>
internal static class EngineSelection
{
    /// <summary>Whether training is on the CPU, as far as can be said before libtorch is loaded, which takes longer than all the
    /// rest.</summary>
    public static bool IsSurelyOnCpu(ExperimentSettings settings) =>
        settings.Engine == Engine.Fused || settings.Device == ComputeDevice.Cpu
            || (settings.Device == ComputeDevice.Auto && !LibTorchLoader.HasCudaPackage);

    /// <summary>The device that is trained on; libtorch is loaded to find out.</summary>
    /// <exception cref="ArgumentException">The fused engine was asked for on CUDA.</exception>
    /// <exception cref="LibTorchLoadException">libtorch cannot be loaded, or CUDA is asked for where there is none.</exception>
    public static ComputeDevice DeviceFor(ExperimentSettings settings)
    {
        LibTorchLoader.EnsureLoaded();
        if (settings is { Engine: Engine.Fused, Device: ComputeDevice.Cuda })
        {
            throw new ArgumentException(
                "engine must be Auto or Torch on the device Cuda; it was Fused, which trains on the CPU.", "engine");
        }

        var isCuda = settings.Device != ComputeDevice.Cpu && settings.Engine != Engine.Fused && LibTorchLoader.IsCudaAvailable();
        return isCuda ? ComputeDevice.Cuda
            : settings.Device == ComputeDevice.Cuda ? throw LibTorchProblem.NoCuda()
            : ComputeDevice.Cpu;
    }

    /// <summary>The engine, with the reason.</summary>
    public static EngineChoice Choose(ExperimentSettings settings, ComputeDevice device, NetworkShape shape, int steps) =>
        settings.Engine switch
        {
            Engine.Torch => new EngineChoice(Engine.Torch, device, "Torch was asked for."),
            Engine.Fused => new EngineChoice(Engine.Fused, device, "Fused was asked for."),
            Engine.Auto when device == ComputeDevice.Cuda =>
                new EngineChoice(Engine.Torch, device, "libtorch is the engine that trains on CUDA."),
            Engine.Auto => EngineRule.OnCpu(shape, steps, settings.Training.BatchSize),
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Engine, "engine is not a known engine."),
        };
}
