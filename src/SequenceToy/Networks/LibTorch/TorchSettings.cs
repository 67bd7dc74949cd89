using static TorchSharp.torch;

namespace SequenceToy.Networks.LibTorch;

/// <summary>What libtorch has once for the whole process and our own work sets: threads, and on CUDA whether products are rounded to
/// TensorFloat-32.</summary>
/// <remarks>TensorFloat-32 has 10 bits of a number's 23. cuDNN takes it unless told otherwise; weights then differ from the CPU's in the
/// fourth digit after some hundred steps instead of the seventh.</remarks>
internal sealed class TorchSettings : IDisposable
{
    private static readonly SharedSetting<int> Threads = new(get_num_threads, set_num_threads);

    private static readonly SharedSetting<bool> InLayers = new(() => backends.cudnn.allow_tf32, value => backends.cudnn.allow_tf32 = value);

    private static readonly SharedSetting<bool> InProducts = new(
        () => backends.cuda.matmul.allow_tf32, value => backends.cuda.matmul.allow_tf32 = value);

    private readonly IDisposable[] held;

    /// <param name="device">Where the work is done.</param>
    /// <param name="threads">How many libtorch may use.</param>
    /// <param name="tensorFloat32">Whether CUDA may round.</param>
    public TorchSettings(ComputeDevice device, int threads = 1, bool tensorFloat32 = false)
    {
        LibTorchLoader.EnsureLoaded();
        held = device == ComputeDevice.Cuda
            ? [Threads.Hold(threads), InLayers.Hold(tensorFloat32), InProducts.Hold(tensorFloat32)]
            : [Threads.Hold(threads)];
    }

    public void Dispose() => Array.ForEach(held, setting => setting.Dispose());
}
