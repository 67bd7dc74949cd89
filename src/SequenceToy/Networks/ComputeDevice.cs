namespace SequenceToy.Networks;

/// <summary>Where the arithmetic is done.</summary>
public enum ComputeDevice
{
    /// <summary>CUDA when the app brought its package and a device is there, otherwise the CPU.</summary>
    Auto,

    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>The first CUDA device; an error when there is none.</summary>
    Cuda,
}
