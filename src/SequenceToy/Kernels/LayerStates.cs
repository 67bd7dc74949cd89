namespace SequenceToy.Kernels;

/// <summary>The computed values of one layer and direction, stored for training: one column per step and sample.</summary>
internal sealed class LayerStates
{
    /// <param name="memory">The owner of the memory.</param>
    /// <param name="sizes">The network's sizes.</param>
    /// <param name="columns">Steps · width in training; otherwise the width, which each step reuses.</param>
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

    /// <summary>Creates states in memory that the caller owns.</summary>
    public LayerStates(Matrix gates, Matrix recurrent, Matrix[] kept) => (Gates, Recurrent, Kept) = (gates, recurrent, kept);

    /// <summary>The sums, then the gates after their activations: [gates · hidden, columns]; then the gradient of the sums.</summary>
    public Matrix Gates { get; }

    /// <summary>The previous state's part of the sums; a separate matrix with separate sums, otherwise <see cref="Gates"/>.</summary>
    public Matrix Recurrent { get; }

    /// <summary>The stored values besides the gates: [hidden, columns] each.</summary>
    public Matrix[] Kept { get; }
}
