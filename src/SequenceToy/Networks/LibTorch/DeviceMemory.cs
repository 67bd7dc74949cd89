using System.Runtime.InteropServices;

namespace SequenceToy.Networks.LibTorch;

/// <summary>Reports when the memory of a CUDA device is exceeded.</summary>
internal static class DeviceMemory
{
    /// <summary>Runs work on a device.</summary>
    /// <exception cref="InsufficientMemoryException">The work needs more memory than the device has.</exception>
    public static T Watch<T>(int batchSize, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ExternalException problem) when (problem.Message.Contains("out of memory", StringComparison.OrdinalIgnoreCase))
        {
#pragma warning disable MA0012 // Reserved for lack of memory, which this is.
            throw new InsufficientMemoryException(
                $"The network and a batch of {NumberFormat.Count(batchSize, "sample")} do not fit into the memory of the CUDA device. Use "
                    + "a smaller batch or network, shorter sequences, or WithDevice(ComputeDevice.Cpu).",
                problem);
#pragma warning restore MA0012
        }
    }
}
