using Onnx;
using SequenceToy.Kernels;
using static SequenceToy.Formats.Onnx.OnnxGraph;

namespace SequenceToy.Formats.Onnx;

/// <summary>A recurrent layer for a graph: an ONNX operator, both directions in it.</summary>
/// <remarks>
/// <para>X [steps, batch, inputs], W [directions, gates · hidden, inputs], R [directions, gates · hidden, hidden], B [directions, 2 · gates
/// · hidden]: b_ih, then b_hh.</para>
/// <para>Y [steps, directions, batch, hidden] are the states at every step, zero beyond a sequence's end; Y_h [directions, batch, hidden]
/// those after each sequence's last step.</para>
/// <para>Time comes first: ONNX Runtime does not run these operators the other way round (<c>layout</c>).</para>
/// <para>Source: the operators LSTM, GRU and RNN in ONNX's documentation.</para>
/// </remarks>
/// <param name="Name">What the layer is called.</param>
/// <param name="Input">X.</param>
/// <param name="Lengths">int32 [batch]; null where all sequences are of equal length.</param>
/// <param name="IsFinal">Whether the final state is wanted, not all states.</param>
/// <param name="Directions">Where the weights of each direction are.</param>
/// <param name="Weights">All weights of the network.</param>
internal sealed record OnnxLayer(string Name, string Input, string? Lengths, bool IsFinal, LayerLayout[] Directions, float[] Weights)
{
    /// <summary>The operator's inputs after the lengths, such as initial states; empty where one is left out. Default: none.</summary>
    public string[] Further { get; init; } = [];

    /// <summary>Adds the layer as one of ONNX's recurrent operators.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="operation">The operator.</param>
    /// <param name="order">Where each of the operator's gates lies among the kernel's.</param>
    /// <param name="settings">What the operator is told beside its size and directions.</param>
    /// <returns>Y, or Y_h where it is the final state that is wanted.</returns>
    public string Add(OnnxGraph graph, string operation, int[] order, params ReadOnlySpan<AttributeProto> settings)
    {
        var (rows, inputs, hidden, count) = (Directions[0].Gates, Directions[0].Inputs, Directions[0].Hidden, Directions.Length);
        string[] values =
        [
            Input,
            graph.Constant($"{Name}.W", Stacked(order, at => [(at.InputWeights, rows * inputs)]), count, rows, inputs),
            graph.Constant($"{Name}.R", Stacked(order, at => [(at.RecurrentWeights, rows * hidden)]), count, rows, hidden),
            graph.Constant($"{Name}.B", Stacked(order, at => [(at.InputBias, rows), (at.RecurrentBias, rows)]), count, 2 * rows),
            .. Lengths is null && Further.Length == 0 ? Array.Empty<string>() : [Lengths ?? "", .. Further],
        ];
        var output = $"{Name}.{(IsFinal ? "Y_h" : "Y")}";
        return graph.Node(operation, output, values, IsFinal ? ["", output] : [output],
        [
            Setting("hidden_size", hidden), Setting("direction", count == 2 ? "bidirectional" : "forward"), .. settings,
        ]);
    }

    /// <summary>Weights of all directions after each other, the rows of each in another order.</summary>
    /// <param name="order">Where each part of a weight, of equal size, comes from.</param>
    /// <param name="weights">Where a direction's weights begin, and how many numbers they are.</param>
    public float[] Stacked(int[] order, Func<LayerLayout, (int Start, int Count)[]> weights)
    {
        var stacked = new List<float>();
        foreach (var (start, count) in Directions.SelectMany(weights))
        {
            var part = count / order.Length;
            foreach (var from in order)
            {
                stacked.AddRange(Weights.AsSpan(start + (from * part), part));
            }
        }

        return [.. stacked];
    }
}
