using Onnx;
using SequenceToy.Data;
using SequenceToy.Formats.Onnx;
using SequenceToy.Kernels;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using static SequenceToy.Formats.Onnx.OnnxGraph;

namespace SequenceToy.Export.Onnx;

/// <summary>The recurrent layers: one ONNX operator each, both directions in it, from what goes in to what the head sees.</summary>
/// <remarks>
/// <para>X [steps, batch, inputs], W [directions, gates · hidden, inputs], R [directions, gates · hidden, hidden], B [directions, 2 · gates · hidden]: b_ih, then b_hh.</para>
/// <para>Y [steps, directions, batch, hidden] are the states at every step, zero beyond a sequence's end; Y_h [directions, batch, hidden] those after each sequence's last step.</para>
/// <para>Time comes first: ONNX Runtime does not run these operators the other way round (<c>layout</c>).</para>
/// </remarks>
internal static class RecurrentNodes
{
    /// <param name="graph">The graph.</param>
    /// <param name="shape">The network.</param>
    /// <param name="weights">Its weights in the order of the summary.</param>
    /// <param name="input">[batch, steps, features], scaled.</param>
    /// <param name="lengths">int32 [batch]; null where all sequences are of equal length.</param>
    /// <returns>[batch, head inputs] after the last step, or [batch, steps, head inputs].</returns>
    public static string Add(OnnxGraph graph, NetworkShape shape, float[] weights, string input, string? lengths)
    {
        var layout = new WeightLayout(shape);
        var last = shape.Recurrent.Layers - 1;
        var value = graph.Node("Transpose", "input_by_step", [input], Setting("perm", 1, 0, 2));
        for (var layer = 0; layer < last; layer++)
        {
            var outputs = AddLayer(graph, shape.Recurrent, layer, weights, layout.Layers[layer], value, lengths, isFinal: false);
            value = SideBySide(graph, outputs, shape, [0, 2, 1, 3], [0, 0, shape.HeadInputs]);
        }

        var isFinal = shape.Placement == TargetPlacement.LastStep;
        var states = AddLayer(graph, shape.Recurrent, last, weights, layout.Layers[last], value, lengths, isFinal);
        return isFinal ? SideBySide(graph, states, shape, [1, 0, 2], [0, shape.HeadInputs]) : SideBySide(graph, states, shape, [2, 0, 1, 3], [0, 0, shape.HeadInputs]);
    }

    // Y, or Y_h where it is the final state that is wanted.
    private static string AddLayer(OnnxGraph graph, RecurrentOptions recurrent, int layer, float[] weights, LayerLayout[] directions, string input, string? lengths, bool isFinal)
    {
        var name = FormattableString.Invariant($"{recurrent.Key}_l{layer}");
        var (rows, inputs, hidden) = (directions[0].Gates, directions[0].Inputs, directions[0].Hidden);
        var inputWeights = Stacked(weights, recurrent, directions, at => at.InputWeights, rows * inputs);
        var recurrentWeights = Stacked(weights, recurrent, directions, at => at.RecurrentWeights, rows * hidden);
        var biases = Stacked(weights, recurrent, directions, at => at.InputBias, rows, at => at.RecurrentBias);
        string[] values =
        [
            input,
            graph.Constant($"{name}.W", inputWeights, directions.Length, rows, inputs),
            graph.Constant($"{name}.R", recurrentWeights, directions.Length, rows, hidden),
            graph.Constant($"{name}.B", biases, directions.Length, 2 * rows),
        ];
        var output = $"{name}.{(isFinal ? "Y_h" : "Y")}";
        return graph.Node(recurrent.Name, output, lengths is null ? values : [.. values, lengths], isFinal ? ["", output] : [output], [.. Settings(recurrent)]);
    }

    private static IEnumerable<AttributeProto> Settings(RecurrentOptions recurrent)
    {
        yield return Setting("hidden_size", recurrent.HiddenSize);
        yield return Setting("direction", recurrent.Bidirectional ? "bidirectional" : "forward");
        if (recurrent is GruOptions)
        {
            // As in PyTorch, the reset gate acts on W_hn h + b_hn, not on h.
            yield return Setting("linear_before_reset", 1);
        }

        if (recurrent is RnnOptions rnn)
        {
            yield return Setting("activations", Enumerable.Repeat(rnn.Nonlinearity == Nonlinearity.ReLU ? "Relu" : "Tanh", recurrent.Directions));
        }
    }

    // [directions, parts · size]: one weight, or two one after the other, of each direction.
    private static float[] Stacked(float[] weights, RecurrentOptions recurrent, LayerLayout[] directions, Func<LayerLayout, int> first, int size, Func<LayerLayout, int>? second = null)
    {
        var parts = second is null ? 1 : 2;
        var stacked = new float[directions.Length * parts * size];
        for (var i = 0; i < directions.Length * parts; i++)
        {
            var start = (i % parts == 0 ? first : second!)(directions[i / parts]);
            GateOrder.CopyToOnnx(weights.AsSpan(start, size), recurrent, stacked.AsSpan(i * size));
        }

        return stacked;
    }

    // The states of both directions become neighbours, as PyTorch has them: axes in another order, then the last two as one (0 is a size that stays).
    private static string SideBySide(OnnxGraph graph, string states, NetworkShape shape, long[] order, long[] sizes)
    {
        var ordered = graph.Node("Transpose", $"{states}.ordered", [states], Setting("perm", order));
        return graph.Node("Reshape", $"{states}.side_by_side", [ordered, graph.Sizes($"{states}.sizes", sizes)]);
    }
}
