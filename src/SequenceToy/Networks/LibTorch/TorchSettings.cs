using static TorchSharp.torch;

namespace SequenceToy.Networks.LibTorch;

/// <summary>The process-wide settings of libtorch that this library changes: threads, and on CUDA rounding to TensorFloat-32.</summary>
/// <remarks>TensorFloat-32 keeps 10 of a number's 23 bits and is cuDNN's default. With it, weights differ from the CPU's in the fourth
/// digit after some hundred steps, otherwise in the seventh.</remarks>
internal sealed class TorchSettings : IDisposable
{
    private static readonly SharedSetting<int> Threads = new(get_num_threads, set_num_threads);

    private static readonly SharedSetting<bool> InLayers = new(() => backends.cudnn.allow_tf32, value => backends.cudnn.allow_tf32 = value);

    private static readonly SharedSetting<bool> InProducts = new(
        () => backends.cuda.matmul.allow_tf32, value => backends.cuda.matmul.allow_tf32 = value);

    private readonly IDisposable[] held;

    /// <param name="device">The device of the work.</param>
    /// <param name="threads">The number of threads that libtorch may use. Default: 1.</param>
    /// <param name="tensorFloat32">True to let CUDA round. Default: false.</param>
    public TorchSettings(ComputeDevice device, int threads = 1, bool tensorFloat32 = false)
    {
        LibTorchLoader.EnsureLoaded();
        held = device == ComputeDevice.Cuda
            ? [Threads.Hold(threads), InLayers.Hold(tensorFloat32), InProducts.Hold(tensorFloat32)]
            : [Threads.Hold(threads)];
    }

    public void Dispose() => Array.ForEach(held, setting => setting.Dispose());
}
