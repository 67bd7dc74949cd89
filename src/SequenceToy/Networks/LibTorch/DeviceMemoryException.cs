using System.Runtime.InteropServices;

namespace SequenceToy.Networks.LibTorch;

/// <summary>A network and a batch do not fit into the memory of the CUDA device.</summary>
public sealed class DeviceMemoryException : Exception
{
    internal DeviceMemoryException(int batchSize, Exception cause)
        : base(
            $"The network and a batch of {NumberFormat.Count(batchSize, "sample")} do not fit into the memory of the CUDA device. Use a "
                + "smaller batch or network, shorter sequences, or WithDevice(ComputeDevice.Cpu).",
            cause)
    {
    }

    /// <summary>Does work on a device, and says so where its memory does not suffice.</summary>
    internal static T Watch<T>(int batchSize, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ExternalException problem) when (problem.Message.Contains("out of memory", StringComparison.OrdinalIgnoreCase))
        {
            throw new DeviceMemoryException(batchSize, problem);
        }
    }
}
