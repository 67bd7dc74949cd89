using SequenceToy.Networks.Cells;

namespace SequenceToy.Kernels;

/// <summary>What one layer and direction computes, and, for training, keeps: one column per step and sample.</summary>
internal sealed class LayerStates
{
    /// <param name="memory">Whose memory it is.</param>
    /// <param name="recurrent">What kind of units, and how many.</param>
    /// <param name="columns">Steps · width for training; the width where each step forgets the one before.</param>
    public LayerStates(NativeFloats memory, RecurrentOptions recurrent, int columns)
    {
        var rows = recurrent.Gates * recurrent.HiddenSize;
        Gates = memory.Rows(rows, columns);
        Recurrent = recurrent.SumsApart ? memory.Rows(rows, columns) : Gates;
        if (recurrent is LstmOptions)
        {
            Cells = memory.Rows(recurrent.HiddenSize, columns);
            CellTanh = memory.Rows(recurrent.HiddenSize, columns);
        }
    }

    /// <summary>The sums, later the gates after their activations: [gates · hidden, columns]. The backward pass puts the gradient to the sums in their place.</summary>
    public Matrix Gates { get; }

    /// <summary>What the state before adds to the sums: where it must be kept apart a matrix of its own, otherwise the same as <see cref="Gates"/>.</summary>
    public Matrix Recurrent { get; }

    /// <summary>c of an LSTM: [hidden, columns].</summary>
    public Matrix Cells { get; }

    /// <summary>tanh(c) of an LSTM: [hidden, columns].</summary>
    public Matrix CellTanh { get; }
}
