using SequenceToy.Networks.Cells;

namespace SequenceToy.Export.Onnx;

/// <summary>The order in which gates lie in a weight, PyTorch's and ONNX's.</summary>
/// <remarks>
/// <para>LSTM: i, f, g, o in PyTorch; i, o, f, c in ONNX, its c being g.</para>
/// <para>GRU: r, z, n in PyTorch; z, r, h in ONNX, its h being n. RNN: one sum and no gate.</para>
/// <para>Source: torch.nn.LSTM and torch.nn.GRU in PyTorch's documentation; the operators LSTM, GRU and RNN in ONNX's.</para>
/// </remarks>
internal static class GateOrder
{
    // Where each of ONNX's gates lies in PyTorch's order.
    private static readonly int[] Lstm = [0, 3, 1, 2];
    private static readonly int[] Gru = [1, 0, 2];
    private static readonly int[] Rnn = [0];

    /// <summary>Copies a weight with its gates in ONNX's order.</summary>
    /// <param name="weight">[gates · hidden, columns], in PyTorch's order.</param>
    /// <param name="recurrent">The units it belongs to.</param>
    /// <param name="to">As many numbers.</param>
    public static void CopyToOnnx(ReadOnlySpan<float> weight, RecurrentOptions recurrent, Span<float> to)
    {
        var order = recurrent switch { LstmOptions => Lstm, GruOptions => Gru, _ => Rnn };
        var gate = weight.Length / order.Length;
        for (var i = 0; i < order.Length; i++)
        {
            weight.Slice(order[i] * gate, gate).CopyTo(to[(i * gate)..]);
        }
    }
}
