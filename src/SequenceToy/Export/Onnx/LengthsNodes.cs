using SequenceToy.Formats.Onnx;
using static Onnx.TensorProto.Types;
using static SequenceToy.Formats.Onnx.OnnxGraph;

namespace SequenceToy.Export.Onnx;

/// <summary>Adds the optional input <c>lengths</c>; its default 0 stands for the number of steps of the batch.</summary>
/// <remarks>The result, int32 [batch], is <c>sequence_lens</c> of the recurrent operators: the number of steps of each sequence. The
/// reverse direction begins at the last of them.</remarks>
internal static class LengthsNodes
{
    /// <param name="graph">The graph to add to.</param>
    /// <param name="input">[batch, steps, features].</param>
    public static string Add(OnnxGraph graph, string input)
    {
        const string Meaning = "The steps of each sequence; left out, or 0, for all steps there are.";
        var lengths = graph.Input("lengths", DataType.Int32, Meaning, "lengths");
        graph.Length(lengths, 0);
        var sizes = graph.Node("Shape", "sizes", [input]);
        var batch = graph.Node("Gather", "batch_size", [sizes, graph.Sizes("first_axis", 0)]);
        var steps = graph.Node("Gather", "step_count", [sizes, graph.Sizes("second_axis", 1)]);
        var steps32 = graph.Node("Cast", "step_count_int32", [steps], Setting("to", (long)DataType.Int32));
        var isLeftOut = graph.Node("Equal", "is_left_out", [lengths, graph.Length("left_out", 0)]);
        var own = graph.Node("Where", "own_lengths", [isLeftOut, steps32, lengths]);
        return graph.Node("Expand", "sequence_lengths", [own, batch]);
    }
}
