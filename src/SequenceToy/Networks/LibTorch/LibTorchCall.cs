using System.Runtime.InteropServices;

namespace SequenceToy.Networks.LibTorch;

/// <summary>Turns the untyped errors of libtorch into named exceptions.</summary>
internal static class LibTorchCall
{
    private static readonly string[] NoMemory = ["out of memory", "not enough memory", "can't allocate memory", "bad_alloc"];

    /// <summary>Runs work on libtorch.</summary>
    /// <param name="batchSize">The most samples of the work at a time, for the message; null without samples.</param>
    /// <param name="work">The work.</param>
    /// <exception cref="InsufficientMemoryException">The work needs more memory than the device or the computer has.</exception>
    /// <exception cref="LibTorchException">libtorch failed for another reason.</exception>
    public static T Watch<T>(int? batchSize, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception problem) when (NativeMessage(problem) is { } message)
        {
            throw IsNoMemory(message) ? OutOfMemory(batchSize, message, problem) : new LibTorchException(message, problem);
        }
    }

    // The static constructor of torch is native code too: it fails without file handles.
    private static string? NativeMessage(Exception problem) => problem switch
    {
        ExternalException => problem.Message,
        TypeInitializationException { InnerException: ExternalException or DllNotFoundException } => problem.InnerException.Message,
        _ => null,
    };

    private static bool IsNoMemory(string message) => NoMemory.Any(text => message.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static InsufficientMemoryException OutOfMemory(int? batchSize, string message, Exception problem)
    {
        var what = batchSize is { } count ? $"The network and a batch of {NumberFormat.Count(count, "sample")} do" : "The network does";
        var onCuda = message.Contains("CUDA", StringComparison.Ordinal);
        var (where, device) = onCuda ? ("the memory of the CUDA device", ", or WithDevice(ComputeDevice.Cpu)") : ("memory", "");
#pragma warning disable MA0012 // Reserved for lack of memory, which this is.
        return new InsufficientMemoryException(
            $"{what} not fit into {where}. Use a smaller batch or network, shorter sequences{device}.", problem);
#pragma warning restore MA0012
    }
}
