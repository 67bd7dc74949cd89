using Onnx;
using SequenceToy.Kernels;
using static SequenceToy.Formats.Onnx.OnnxGraph;

namespace SequenceToy.Formats.Onnx;

/// <summary>A recurrent layer as an ONNX operator, both directions in one node.</summary>
/// <remarks>
/// <para>X [steps, batch, inputs], W [directions, gates · hidden, inputs], R [directions, gates · hidden, hidden], B [directions, 2 · gates
/// · hidden]: b_ih, then b_hh.</para>
/// <para>Y [steps, directions, batch, hidden]: the hidden states at every step, zero beyond a sequence's end. Y_h [directions, batch,
/// hidden]: the hidden state after each sequence's last step.</para>
/// <para>The step axis comes first: ONNX Runtime does not support the attribute <c>layout</c>.</para>
/// <para>Source: the operators LSTM, GRU and RNN in ONNX's documentation.</para>
/// </remarks>
/// <param name="Name">The name of the layer.</param>
/// <param name="Input">The name of X.</param>
/// <param name="Lengths">int32 [batch]; null if all sequences have the same length.</param>
/// <param name="IsFinal">True for the final hidden state, false for the states at every step.</param>
/// <param name="Directions">The weight layout of each direction.</param>
/// <param name="Weights">All weights of the network.</param>
internal sealed record OnnxLayer(string Name, string Input, string? Lengths, bool IsFinal, LayerLayout[] Directions, float[] Weights)
{
    /// <summary>The operator's inputs after the lengths, such as initial states; empty strings are omitted inputs. Default: none.</summary>
    public string[] Further { get; init; } = [];

    /// <summary>The parts of the final state to output, such as h and c. Default: none.</summary>
    public IReadOnlyList<string> FinalState { get; init; } = [];

    /// <summary>Adds the layer as one of ONNX's recurrent operators.</summary>
    /// <param name="graph">The graph to add to.</param>
    /// <param name="operation">The operator.</param>
    /// <param name="order">The index of each of the operator's gates among the kernel's gates.</param>
    /// <param name="settings">The attributes besides size and direction.</param>
    /// <returns>The name of Y, or of Y_h if <see cref="IsFinal"/> is true.</returns>
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
        string[] outputs = FinalState.Count > 0
            ? [IsFinal ? "" : output, .. FinalState.Select(part => $"{Name}.Y_{part}")]
            : IsFinal ? ["", output] : [output];
        return graph.Node(operation, output, values, outputs,
        [
            Setting("hidden_size", hidden), Setting("direction", count == 2 ? "bidirectional" : "forward"), .. settings,
        ]);
    }

    /// <summary>Concatenates the weights of all directions, with the rows of each reordered.</summary>
    /// <param name="order">The source index of each part of a weight; all parts have the same size.</param>
    /// <param name="weights">The start and the number of a direction's weights.</param>
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
