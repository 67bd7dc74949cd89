using SequenceToy.Formats.Onnx;
using SequenceToy.Kernels;
using SequenceToy.Networks;
using static SequenceToy.Formats.Onnx.OnnxGraph;

namespace SequenceToy.Export.Onnx;

/// <summary>Adds the recurrent layers, from the scaled input to the input of the head; the cell type adds each layer's nodes.</summary>
internal static class RecurrentNodes
{
    /// <param name="graph">The graph to add to.</param>
    /// <param name="shape">The network's shape.</param>
    /// <param name="weights">The weights, in the order of <see cref="ModelSummary"/>.</param>
    /// <param name="input">[batch, steps, features], scaled.</param>
    /// <param name="lengths">int32 [batch]; null if all sequences have the same length.</param>
    /// <param name="withState">True to begin with the state of the graph's inputs.</param>
    /// <returns>[batch, head inputs] after the last step, or [batch, steps, head inputs].</returns>
    public static string Add(OnnxGraph graph, NetworkShape shape, float[] weights, string input, string? lengths, bool withState)
    {
        var layout = new WeightLayout(shape.Sizes);
        var last = shape.Recurrent.Layers - 1;
        var value = graph.Node("Transpose", "input_by_step", [input], Setting("perm", 1, 0, 2));
        for (var layer = 0; layer < last; layer++)
        {
            value = SideBySide(graph, Layer(layer, isFinal: false), shape, [0, 2, 1, 3], [0, 0, shape.HeadInputs]);
        }

        return shape.Placement == TargetPlacement.LastStep
            ? SideBySide(graph, Layer(last, isFinal: true), shape, [1, 0, 2], [0, shape.HeadInputs])
            : SideBySide(graph, Layer(last, isFinal: false), shape, [2, 0, 1, 3], [0, 0, shape.HeadInputs]);

        string Layer(int layer, bool isFinal)
        {
            var name = Name(shape, layer);
            return shape.Recurrent.Cell.AddTo(graph, new OnnxLayer(name, value, lengths, isFinal, layout.Layers[layer], weights)
            {
                Further = withState ? StateNodes.Initial(graph, shape, name, layer) : [],
                FinalState = withState ? shape.Recurrent.Cell.State : [],
            });
        }
    }

    /// <summary>Returns the name of a layer.</summary>
    public static string Name(NetworkShape shape, int layer) => FormattableString.Invariant($"{shape.Recurrent.Key}_l{layer}");

    // Concatenates the states of both directions as PyTorch does: reorders the axes, then merges the last two (size 0 keeps an axis).
    private static string SideBySide(OnnxGraph graph, string states, NetworkShape shape, long[] order, long[] sizes)
    {
        var ordered = graph.Node("Transpose", $"{states}.ordered", [states], Setting("perm", order));
        return graph.Node("Reshape", $"{states}.side_by_side", [ordered, graph.Sizes($"{states}.sizes", sizes)]);
    }
}
