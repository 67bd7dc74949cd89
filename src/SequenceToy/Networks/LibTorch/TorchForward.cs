using static TorchSharp.torch;

namespace SequenceToy.Networks.LibTorch;

/// <summary>Forward passes of the module on its device.</summary>
internal static class TorchForward
{
    /// <summary>Returns the device in TorchSharp's form.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The device is neither Cpu nor Cuda.</exception>
    public static Device DeviceOf(ComputeDevice device) => device switch
    {
        ComputeDevice.Cpu => CPU,
        ComputeDevice.Cuda => CUDA,
        _ => throw new ArgumentOutOfRangeException(nameof(device), device, "device must be Cpu or Cuda."),
    };

    /// <summary>Returns the outputs of the head.</summary>
    /// <param name="network">The module to run.</param>
    /// <param name="device">The device of the module.</param>
    /// <param name="inputs">The scaled inputs: [count, steps, features].</param>
    /// <param name="data">The samples of the inputs, for counts and lengths.</param>
    /// <returns>[count, outputs] or [count, steps, outputs], scaled.</returns>
    /// <exception cref="InsufficientMemoryException">The batch does not fit into the memory.</exception>
    /// <exception cref="LibTorchException">libtorch failed for another reason.</exception>
    public static float[] Run(SequenceModel network, ComputeDevice device, float[] inputs, SequenceDataset data) =>
        LibTorchCall.Watch(data.Count, () => Predict(network, device, inputs, data));

    private static float[] Predict(SequenceModel network, ComputeDevice device, float[] inputs, SequenceDataset data)
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
