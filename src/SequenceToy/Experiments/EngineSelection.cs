using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Training.Engines;

namespace SequenceToy.Experiments;

/// <summary>Selects the engine and the device of a training.</summary>
internal static class EngineSelection
{
    /// <summary>Refuses what cannot be; libtorch is loaded where it is asked for by name.</summary>
    /// <exception cref="ArgumentException">The fused engine was asked for on CUDA.</exception>
    /// <exception cref="LibTorchLoadException">libtorch is asked for and cannot be loaded, or CUDA where there is none.</exception>
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

    /// <summary>The engine and the device, with the reason.</summary>
    /// <param name="settings">Settings that were checked.</param>
    /// <param name="shape">The network.</param>
    /// <param name="steps">The most steps of a sequence.</param>
    /// <param name="begun">The engine and device that the training which is resumed was begun with; null for one from its
    /// beginning.</param>
    public static EngineChoice Choose(
        ExperimentSettings settings, NetworkShape shape, int steps, EngineChoice? begun) => settings.Engine switch
        {
            Engine.Fused => new EngineChoice(Engine.Fused, ComputeDevice.Cpu, "Fused was asked for."),
            Engine.Torch => new EngineChoice(Engine.Torch, DeviceOfTorch(settings.Device), "Torch was asked for."),
            Engine.Auto when settings.Device == ComputeDevice.Cuda =>
                new EngineChoice(Engine.Torch, ComputeDevice.Cuda, "CUDA was asked for, on which libtorch trains."),
            Engine.Auto => GoingOn(
                EngineRule.Choose(
                    shape, steps, settings.Training.BatchSize, LaneWidths.Widest, LibTorchLoader.IsAvailable,
                    settings.Device == ComputeDevice.Auto && LibTorchLoader.HasCudaPackage ? LibTorchLoader.IsCudaAvailable : null),
                begun),
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Engine, "engine is not a known engine."),
        };

    private static EngineChoice GoingOn(EngineChoice chosen, EngineChoice? begun)
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
