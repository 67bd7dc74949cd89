namespace SequenceToy.Networks;

/// <summary>The device that computes: the CPU or a CUDA device.</summary>
public enum ComputeDevice
{
    /// <summary>The CPU, or CUDA when the app has its package, a device exists, and a training step is expected to be faster
    /// there.</summary>
    Auto,

    /// <summary>The CPU of the machine.</summary>
    Cpu,

    /// <summary>The first CUDA device; an error when there is none.</summary>
    Cuda,
}
