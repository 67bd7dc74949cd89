using SequenceToy.Formats.Onnx;
using static Onnx.TensorProto.Types;
using static SequenceToy.Formats.Onnx.OnnxGraph;

namespace SequenceToy.Export.Onnx;

/// <summary>The input <c>lengths</c>, which may be left out: an input with a value of its own, 0, which stands for the steps of the
/// batch.</summary>
/// <remarks>What comes out, int32 [batch], is the recurrent operators' <c>sequence_lens</c>: the steps at which each sequence ends, and at
/// which the reverse direction begins.</remarks>
internal static class LengthsNodes
{
    /// <param name="graph">The graph.</param>
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
