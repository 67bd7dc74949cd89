namespace SequenceToy.Kernels;

/// <summary>What one layer and direction computes, and, for training, keeps: one column per step and sample.</summary>
internal sealed class LayerStates
{
    /// <param name="memory">Whose memory it is.</param>
    /// <param name="sizes">The network.</param>
    /// <param name="columns">Steps · width for training; the width where each step forgets the one before.</param>
    public LayerStates(NativeFloats memory, NetworkSizes sizes, int columns)
    {
        var rows = sizes.Cell.Gates * sizes.Hidden;
        Gates = memory.Rows(rows, columns);
        Recurrent = sizes.Cell.SeparateSums ? memory.Rows(rows, columns) : Gates;
        Kept = new Matrix[sizes.Cell.Kept];
        for (var i = 0; i < Kept.Length; i++)
        {
            Kept[i] = memory.Rows(sizes.Hidden, columns);
        }
    }

    /// <summary>The sums, later the gates after their activations: [gates · hidden, columns]. The backward pass puts the gradient to the
    /// sums in their place.</summary>
    public Matrix Gates { get; }

    /// <summary>What the state before adds to the sums: its own matrix where sums are separate, otherwise the same as
    /// <see cref="Gates"/>.</summary>
    public Matrix Recurrent { get; }

    /// <summary>What the cell keeps beside its gates: [hidden, columns] each.</summary>
    public Matrix[] Kept { get; }
}
