using SequenceToy.Formats.Onnx;
using SequenceToy.Networks;
using DataType = Onnx.TensorProto.Types.DataType;

namespace SequenceToy.Export.Onnx;

/// <summary>Adds the state of the recurrent layers as inputs and outputs: <c>h0</c> and <c>hn</c>, and for an LSTM <c>c0</c> and
/// <c>cn</c>.</summary>
/// <remarks>Shapes and names are those of <c>torch.nn</c>: [layers, batch, hidden].</remarks>
internal static class StateNodes
{
    /// <summary>Declares the inputs.</summary>
    /// <exception cref="InvalidOperationException">The network is bidirectional.</exception>
    public static void AddInputs(OnnxGraph graph, NetworkShape shape)
    {
        if (shape.Recurrent.Bidirectional)
        {
            throw new InvalidOperationException(
                "The network must read forward only to be exported with its state; it is bidirectional, so its predictions depend on later "
                + "steps.");
        }

        foreach (var part in shape.Recurrent.Cell.State)
        {
            graph.Input(
                $"{part}0", DataType.Float, "The state before the first step: zeros, or that after the steps so far.",
                shape.Recurrent.Layers, "batch", shape.Recurrent.HiddenSize);
        }
    }

    /// <summary>Returns the initial state of a layer: one value, [1, batch, hidden], per part.</summary>
    public static string[] Initial(OnnxGraph graph, NetworkShape shape, string name, int layer)
    {
        var index = graph.Sizes($"{name}.index", layer);
        return [.. shape.Recurrent.Cell.State.Select(part => graph.Node("Gather", $"{name}.{part}0", [$"{part}0", index]))];
    }

    /// <summary>Declares the outputs, from the final state of each layer.</summary>
    public static void AddOutputs(OnnxGraph graph, NetworkShape shape)
    {
        foreach (var part in shape.Recurrent.Cell.State)
        {
            var names = Enumerable.Range(0, shape.Recurrent.Layers).Select(layer => RecurrentNodes.Name(shape, layer));
            var whole = graph.Node("Concat", $"{part}n", [.. names.Select(name => $"{name}.Y_{part}")], OnnxGraph.Setting("axis", 0));
            graph.Output(
                whole, DataType.Float, "The state after each sequence's last step.",
                shape.Recurrent.Layers, "batch", shape.Recurrent.HiddenSize);
        }
    }
}
