using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Training.Engines;

namespace SequenceToy.Experiments;

/// <summary>Selects the training engine and the device.</summary>
internal static class EngineSelection
{
    /// <summary>Rejects impossible choices; loads libtorch if it was requested.</summary>
    /// <exception cref="ArgumentException">The fused engine was requested on CUDA.</exception>
    /// <exception cref="LibTorchLoadException">libtorch was requested and cannot be loaded, or CUDA is not available.</exception>
    public static void Check(ExperimentSettings settings)
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

        if (settings.Device == ComputeDevice.Cuda && !LibTorchLoader.IsCudaAvailable())
        {
            throw LibTorchProblem.NoCuda();
        }
    }

    /// <summary>Chooses engine and device, with the reason.</summary>
    /// <param name="settings">Settings that were checked.</param>
    /// <param name="shape">The network.</param>
    /// <param name="steps">The most steps of a sequence.</param>
    /// <param name="begun">The engine and device of the resumed training; null for a new one.</param>
    public static EngineChoice Choose(
        ExperimentSettings settings, NetworkShape shape, int steps, EngineChoice? begun) => settings.Engine switch
        {
            Engine.Fused => new EngineChoice(Engine.Fused, ComputeDevice.Cpu, "The fused engine was requested."),
            Engine.Torch => new EngineChoice(Engine.Torch, DeviceOfTorch(settings.Device), "The libtorch engine was requested."),
            Engine.Auto when settings.Device == ComputeDevice.Cuda =>
                new EngineChoice(Engine.Torch, ComputeDevice.Cuda, "CUDA was requested, which needs the libtorch engine."),
            Engine.Auto => Resumed(
                EngineRule.Choose(
                    shape, steps, settings.Training.BatchSize, LaneWidths.Widest, LibTorchLoader.IsAvailable,
                    settings.Device == ComputeDevice.Auto && LibTorchLoader.HasCudaPackage ? LibTorchLoader.IsCudaAvailable : null),
                begun),
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Engine, "engine is not a known engine."),
        };

    private static EngineChoice Resumed(EngineChoice chosen, EngineChoice? begun)
    {
        if (begun is null || (begun.Engine, begun.Device) == (chosen.Engine, chosen.Device))
        {
            return chosen;
        }

        if (begun.Engine == Engine.Torch)
        {
            LibTorchLoader.EnsureLoaded();
        }

        return begun.Device == ComputeDevice.Cuda && !LibTorchLoader.IsCudaAvailable() ? throw LibTorchProblem.NoCuda() : begun;
    }

    private static ComputeDevice DeviceOfTorch(ComputeDevice device) => device switch
    {
        ComputeDevice.Auto => LibTorchLoader.IsCudaAvailable() ? ComputeDevice.Cuda : ComputeDevice.Cpu,
        ComputeDevice.Cpu or ComputeDevice.Cuda => device,
        _ => throw new ArgumentOutOfRangeException(nameof(device), device, "device is not a known device."),
    };
}
