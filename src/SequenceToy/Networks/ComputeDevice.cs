namespace SequenceToy.Networks;

/// <summary>The device that computes: the CPU or a CUDA device.</summary>
public enum ComputeDevice
{
    /// <summary>CUDA if the app has its package, a device exists and training should be faster; otherwise the CPU.</summary>
    Auto,

    /// <summary>The CPU of the machine.</summary>
    Cpu,

    /// <summary>The first CUDA device; fails when there is none.</summary>
    Cuda,
}
