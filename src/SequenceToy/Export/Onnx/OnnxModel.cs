using Google.Protobuf;
using Onnx;
using SequenceToy.Files;
using SequenceToy.Formats.Onnx;
using SequenceToy.Networks;
using SequenceToy.Tasks;

namespace SequenceToy.Export.Onnx;

/// <summary>Exports a trained network as an ONNX model.</summary>
/// <remarks>Uses operator set 12 (ONNX 1.7, 2020), the first that defines which class <c>ArgMax</c> takes in a tie: the first, as in this
/// library. All other operators exist since set 9. An older set is supported by more programs; the IR version is the one released with
/// it.</remarks>
internal static class OnnxModel
{
    private const int OperatorSet = 12;

    // The limit of protobuf (2 GB), less 1 MiB for everything but weights.
    private const int MaxWeights = (int.MaxValue - (1 << 20)) / sizeof(float);

    /// <summary>Writes the file; the metadata names the task if there is one.</summary>
    public static void Write(TrainedModel model, string path, OnnxOptions? options, ISequenceTask? task)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var whole = Of(model, options ?? new OnnxOptions(), task);
        WholeFile.Write(path, whole.WriteTo);
    }

    /// <exception cref="InvalidOperationException">The network is too large for ONNX, its weights are not finite, or it is bidirectional
    /// and exported with its state.</exception>
    public static ModelProto Of(TrainedModel model, OnnxOptions options, ISequenceTask? task)
    {
        var shape = model.Shape;
        CheckSize(shape);
        var weights = model.GetWeights();
        CheckFinite(shape, weights);
        return new ModelProto
        {
            IrVersion = (long)global::Onnx.Version.IrVersion202058,
            OpsetImport = { new OperatorSetIdProto { Version = OperatorSet } },
            ProducerName = nameof(SequenceToy),
            ProducerVersion = typeof(OnnxModel).Assembly.GetName().Version!.ToString(3),
            ModelVersion = 1,
            DocString = task?.Summary ?? "",
            MetadataProps =
            {
                OnnxMetadata.Of(model, options, task).Select(fact => new StringStringEntryProto { Key = fact.Key, Value = fact.Value }),
            },
            Graph = Graph(model, weights, options),
        };
    }

    /// <summary>Throws for a network with more weights than an ONNX file can hold.</summary>
    public static void CheckSize(NetworkShape shape)
    {
        var count = ModelSummary.Of(shape).ParameterCount;
        if (count > MaxWeights)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"An ONNX file holds at most {MaxWeights} weights (2 GB); the network has {count}."));
        }
    }

    private static void CheckFinite(NetworkShape shape, ReadOnlySpan<float> weights)
    {
        foreach (var weight in ModelSummary.Of(shape).Weights)
        {
            var own = weights[..weight.Count];
            weights = weights[weight.Count..];
            foreach (var value in own)
            {
                if (!float.IsFinite(value))
                {
                    throw new InvalidOperationException(FormattableString.Invariant(
                        $"The network's weights must be finite for export; {weight.Name} has {value}. Training has diverged."));
                }
            }
        }
    }

    private static GraphProto Graph(TrainedModel model, float[] weights, OnnxOptions options)
    {
        var shape = model.Shape;
        var graph = new OnnxGraph(shape.Recurrent.Key);
        var meaning = options.OriginalUnits ? "Sequences in original units." : "Sequences, scaled.";
        var input = graph.Input("input", TensorProto.Types.DataType.Float, meaning, "batch", "steps", shape.Features);
        if (options.WithState)
        {
            StateNodes.AddInputs(graph, shape);
        }

        var lengths = options.Lengths ?? model.TrainedSteps.Fewest != model.TrainedSteps.Most ? LengthsNodes.Add(graph, input) : null;
        var scaled = options.OriginalUnits ? ScalingNodes.Scale(graph, input, model.Scaling.Inputs) : input;
        var states = RecurrentNodes.Add(graph, shape, weights, scaled, lengths, options.WithState);
        PredictionNodes.Add(graph, model, weights, states, options.OriginalUnits);
        if (options.WithState)
        {
            StateNodes.AddOutputs(graph, shape);
        }

        return graph.Proto;
    }
}
