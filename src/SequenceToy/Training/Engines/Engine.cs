namespace SequenceToy.Training.Engines;

/// <summary>The training engine: the code that computes weight updates.</summary>
public enum Engine
{
    /// <summary>The fastest engine for the network and the device.</summary>
    Auto,

    /// <summary>The libtorch engine, with automatic differentiation, on CPU or CUDA.</summary>
    Torch,

    /// <summary>The fused engine: hand-written vector code for small networks, on the CPU.</summary>
    Fused,
}
