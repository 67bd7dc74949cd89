namespace SequenceToy.Training.Engines;

/// <summary>Who does the arithmetic of a training step.</summary>
public enum Engine
{
    /// <summary>The fastest that can train the network on the device.</summary>
    Auto,

    /// <summary>libtorch's operations and its automatic differentiation, on CPU or CUDA.</summary>
    Torch,

    /// <summary>Vector code of our own for forward pass, backward pass and optimizer, on the CPU: made for small networks.</summary>
    Fused,
}
