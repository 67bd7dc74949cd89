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

    /// <summary>Whether that is what libtorch says.</summary>
    internal static bool Is(Exception problem) => problem.Message.Contains("out of memory", StringComparison.OrdinalIgnoreCase);
}
