using System.Runtime.InteropServices;
using TorchSharp;

namespace SequenceToy.Networks.LibTorch;

/// <summary>Loads libtorch, or says why it cannot be loaded, before anything touches <c>torch</c>.</summary>
/// <remarks>TorchSharp left to itself writes a page to standard output when its native part is missing, copies half a gigabyte out of the
/// package cache, and leaves the type unusable for the rest of the process. So we look first: <c>typeof(torch)</c> runs no static
/// constructor.</remarks>
internal static class LibTorchLoader
{
    private static readonly Lock Gate = new();
    private static volatile bool isLoaded;
    private static bool? isCudaAvailable;
    private static LibTorchLoadException? failure;

    /// <summary>Whether the app brought the CUDA package; asked of files, without loading anything.</summary>
    public static bool HasCudaPackage { get; } = LibTorchFeature.IsSupported && NativeFiles.Has("torch_cuda");

    /// <summary>Makes <c>torch</c> usable.</summary>
    /// <exception cref="LibTorchLoadException">It cannot be; the same exception each time.</exception>
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

    /// <summary>Whether <c>torch</c> can be used; loads it to find out.</summary>
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

    /// <summary>Whether the app has the CUDA package and there is a device that can be used; loads nothing without the package.</summary>
    public static bool IsCudaAvailable() =>

        // Asked of a CPU package, TorchSharp would go looking for CUDA in the package cache.
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
            // A libtorch of the system's, of whatever version, is not the app's package.
            return NativeFiles.Has("torch_cpu") ? LibTorchProblem.Of(problem) : LibTorchProblem.NoNativePackage();
        }
    }
}
