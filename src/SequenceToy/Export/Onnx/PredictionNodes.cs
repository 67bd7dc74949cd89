using SequenceToy.Formats.Onnx;
using SequenceToy.Kernels;
using SequenceToy.Networks;
using static Onnx.TensorProto.Types;
using static SequenceToy.Formats.Onnx.OnnxGraph;

namespace SequenceToy.Export.Onnx;

/// <summary>Adds the linear head and the decoding of its outputs: numbers in original units, or classes with probabilities.</summary>
internal static class PredictionNodes
{
    /// <param name="graph">The graph to add to.</param>
    /// <param name="model">The trained network.</param>
    /// <param name="weights">The weights, in the order of <see cref="ModelSummary"/>.</param>
    /// <param name="states">[batch, head inputs] or [batch, steps, head inputs].</param>
    /// <param name="originalUnits">True to decode the outputs, false to return them scaled.</param>
    public static void Add(OnnxGraph graph, TrainedModel model, float[] weights, string states, bool originalUnits)
    {
        var shape = model.Shape;
        Axis[] axes = shape.Placement == TargetPlacement.LastStep ? ["batch"] : ["batch", "steps"];
        var output = Head(graph, shape, weights, states);
        if (!originalUnits)
        {
            Give(graph, "output", DataType.Float, "The head's outputs, scaled.", output, [.. axes, shape.Outputs]);
            return;
        }

        if (model.Target.Kind == TargetKind.Number)
        {
            var numbers = ScalingNodes.Unscale(graph, output, model.Scaling.Targets!);
            Give(graph, "prediction", DataType.Float, "In original units.", numbers, [.. axes, shape.Outputs]);
            return;
        }

        var isSet = model.Target.Kind == TargetKind.ClassSet;
        var classes = Setting("axis", axes.Length);
        var logits = !isSet && model.Activation == OutputActivation.NormalizedSigmoid ? LogSigmoid(graph, output) : output;
        var probabilities = isSet
            ? graph.Node("Sigmoid", "sigmoid", [output])
            : graph.Node("Softmax", "softmax", [logits], classes);
        var prediction = isSet ? Members(graph, output) : graph.Node("ArgMax", "most_likely", [output], classes, Setting("keepdims", 0));
        var (meaning, chances) = isSet
            ? ("0 or 1 for each class: whether it belongs to the set.", "Of each class, that it belongs to the set.")
            : ("The index of the most likely class, counted from 0.", "Of each class; together 1.");
        Give(graph, "prediction", DataType.Int64, meaning, prediction, isSet ? [.. axes, shape.Outputs] : axes);
        Give(graph, "probabilities", DataType.Float, chances, probabilities, [.. axes, shape.Outputs]);
    }

    // outputs = states · weightᵀ + bias
    private static string Head(OnnxGraph graph, NetworkShape shape, float[] weights, string states)
    {
        var layout = new WeightLayout(shape.Sizes);
        var transposed = new float[shape.HeadInputs * shape.Outputs];
        for (var i = 0; i < transposed.Length; i++)
        {
            transposed[i] = weights[layout.Head + (i % shape.Outputs * shape.HeadInputs) + (i / shape.Outputs)];
        }

        var weight = graph.Constant("head.weight_transposed", transposed, shape.HeadInputs, shape.Outputs);
        var product = graph.Node("MatMul", "head.product", [states, weight]);
        var bias = graph.Constant("head.bias", weights.AsSpan(layout.HeadBias, shape.Outputs).ToArray(), shape.Outputs);
        return graph.Node("Add", "head", [product, bias]);
    }

    // An output of 0 is a probability of 0.5.
    private static string Members(OnnxGraph graph, string output)
    {
        var isMember = graph.Node("Greater", "is_member", [output, graph.Constant("even_odds", [0f])]);
        return graph.Node("Cast", "member", [isMember], Setting("to", (long)DataType.Int64));
    }

    // ln σ(x) = −ln(1 + e⁻ˣ)
    private static string LogSigmoid(OnnxGraph graph, string output) =>
        graph.Node("Neg", "log_sigmoid", [graph.Node("Softplus", "softplus", [graph.Node("Neg", "negated", [output])])]);

    private static void Give(OnnxGraph graph, string name, DataType type, string documentation, string value, Axis[] axes) =>
        graph.Output(graph.Node("Identity", name, [value]), type, documentation, axes);
}
