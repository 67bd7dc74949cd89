using static TorchSharp.torch;

namespace SequenceToy.Networks.LibTorch;

/// <summary>Forward passes of the module on the device that it is on.</summary>
internal static class TorchForward
{
    /// <summary>The device as TorchSharp names it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A device that is still to be chosen.</exception>
    public static Device DeviceOf(ComputeDevice device) => device switch
    {
        ComputeDevice.Cpu => CPU,
        ComputeDevice.Cuda => CUDA,
        _ => throw new ArgumentOutOfRangeException(nameof(device), device, "device must be Cpu or Cuda."),
    };

    /// <summary>The outputs of the head.</summary>
    /// <param name="network">The module.</param>
    /// <param name="device">Where it is.</param>
    /// <param name="inputs">Scaled inputs: [count, steps, features].</param>
    /// <param name="data">The samples they are of, for counts and lengths.</param>
    /// <returns>[count, outputs] or [count, steps, outputs], scaled.</returns>
    /// <exception cref="InsufficientMemoryException">They do not fit into the device's memory.</exception>
    public static float[] Run(SequenceModel network, ComputeDevice device, float[] inputs, SequenceDataset data) =>
        DeviceMemory.Watch(data.Count, () => Answer(network, device, inputs, data));

    private static float[] Answer(SequenceModel network, ComputeDevice device, float[] inputs, SequenceDataset data)
    {
        using var settings = new TorchSettings(device);
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        network.eval();
        var onDevice = tensor(inputs, [data.Count, data.MaxSteps, data.Features]).to(DeviceOf(device));
        var lengths = data.Lengths is null ? null : tensor(data.Lengths).to(ScalarType.Int64);
        return network.forward(onDevice, lengths).cpu().contiguous().data<float>().ToArray();
    }
}
