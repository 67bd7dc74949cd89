namespace SequenceToy.Networks;

/// <summary>Where the arithmetic is done.</summary>
public enum ComputeDevice
{
    /// <summary>The CPU, or CUDA where the app brought its package, a device is there, and a training step is expected to be faster on
    /// it.</summary>
    Auto,

    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>The first CUDA device; an error when there is none.</summary>
    Cuda,
}
