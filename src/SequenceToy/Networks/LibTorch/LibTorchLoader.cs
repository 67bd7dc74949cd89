using System.Runtime.InteropServices;
using TorchSharp;

namespace SequenceToy.Networks.LibTorch;

/// <summary>Loads libtorch, or reports why it cannot be loaded, before any use of <c>torch</c>.</summary>
/// <remarks>TorchSharp alone writes a page to standard output when its native part is missing, copies half a gigabyte from the package
/// cache, and leaves the type unusable. The check comes first, as <c>typeof(torch)</c> runs no static constructor.</remarks>
internal static class LibTorchLoader
{
    private static readonly Lock Gate = new();
    private static volatile bool isLoaded;
    private static bool? isCudaAvailable;
    private static LibTorchLoadException? failure;

    /// <summary>True when the app has the CUDA package; checks files without loading anything.</summary>
    public static bool HasCudaPackage { get; } = LibTorchFeature.IsSupported && NativeFiles.Has("torch_cuda");

    /// <summary>Loads libtorch, so that <c>torch</c> is usable.</summary>
    /// <exception cref="LibTorchLoadException">libtorch cannot be loaded; the same exception each time.</exception>
    public static void EnsureLoaded()
    {
        if (isLoaded)
        {
            return;
        }

        lock (Gate)
        {
            if (failure is not null)
            {
                throw failure;
            }

            failure = isLoaded ? null : TryLoad();
            isLoaded = failure is null;
            if (failure is not null)
            {
                throw failure;
            }
        }
    }

    /// <summary>Returns true when <c>torch</c> is usable; loads it to check.</summary>
    public static bool IsAvailable()
    {
        try
        {
            EnsureLoaded();
            return true;
        }
        catch (LibTorchLoadException)
        {
            return false;
        }
    }

    /// <summary>Returns true when the app has the CUDA package and a usable device; loads nothing without the package.</summary>
    public static bool IsCudaAvailable() =>

        // With a CPU package, TorchSharp would search for CUDA in the package cache.
        isCudaAvailable ??= LibTorchFeature.IsSupported && HasCudaPackage && IsAvailable()
            && torch.TryInitializeDeviceType(DeviceType.CUDA) && torch.cuda.is_available();

    private static LibTorchLoadException? TryLoad()
    {
        if (!LibTorchFeature.IsSupported)
        {
            return LibTorchProblem.SwitchedOff();
        }

        if (!LibTorchProblem.IsSupported(NativeFiles.Platform))
        {
            return LibTorchProblem.UnsupportedPlatform(NativeFiles.Platform);
        }

        OlderStandardLibrary.Allow();
        var torchSharp = typeof(torch).Assembly;
        try
        {
            NativeLibrary.Load("torch_cpu", torchSharp, null);
            NativeLibrary.Load("LibTorchSharp", torchSharp, null);
            return null;
        }
        catch (Exception problem) when (problem is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            // A libtorch of the system, of any version, is not the app's package.
            return NativeFiles.Has("torch_cpu") ? LibTorchProblem.Of(problem) : LibTorchProblem.NoNativePackage();
        }
    }
}
