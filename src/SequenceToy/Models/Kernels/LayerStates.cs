namespace SequenceToy.Models.Kernels;

/// <summary>What one layer and direction computes, and, for training, keeps: one column per step and sample.</summary>
internal sealed class LayerStates
{
    /// <param name="memory">Whose memory it is.</param>
    /// <param name="hidden">Units.</param>
    /// <param name="columns">Steps · width for training; the width where each step forgets the one before.</param>
    public LayerStates(NativeFloats memory, int hidden, int columns)
    {
        Gates = memory.Rows(4 * hidden, columns);
        Cells = memory.Rows(hidden, columns);
        CellTanh = memory.Rows(hidden, columns);
    }

    /// <summary>i, f, g, o after their activations: [4 · hidden, columns]. The backward pass puts the gradient in their place.</summary>
    public Matrix Gates { get; }

    /// <summary>c: [hidden, columns].</summary>
    public Matrix Cells { get; }

    /// <summary>tanh(c): [hidden, columns].</summary>
    public Matrix CellTanh { get; }
}
