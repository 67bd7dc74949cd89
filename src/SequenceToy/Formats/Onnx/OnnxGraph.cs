using Onnx;
using static Onnx.AttributeProto.Types;
using static Onnx.TensorProto.Types;

namespace SequenceToy.Formats.Onnx;

/// <summary>An ONNX graph under construction. Values are identified by name: each call that adds one returns its name.</summary>
internal sealed class OnnxGraph(string name)
{
    /// <summary>The graph built so far.</summary>
    public GraphProto Proto { get; } = new() { Name = name };

    /// <summary>Declares an input of the graph.</summary>
    public string Input(string name, DataType type, string documentation, params ReadOnlySpan<Axis> axes)
    {
        Proto.Input.Add(Value(name, type, documentation, axes));
        return name;
    }

    /// <summary>Declares an output of the graph, which a node computes.</summary>
    public void Output(string name, DataType type, string documentation, params ReadOnlySpan<Axis> axes) =>
        Proto.Output.Add(Value(name, type, documentation, axes));

    /// <summary>Adds constant floats.</summary>
    public string Constant(string name, float[] values, params long[] sizes)
    {
        Proto.Initializer.Add(new TensorProto { Name = name, DataType = (int)DataType.Float, Dims = { sizes }, FloatData = { values } });
        return name;
    }

    /// <summary>Adds a constant list of 64-bit integers, such as a shape.</summary>
    public string Sizes(string name, params long[] values)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)DataType.Int64, Dims = { values.Length }, Int64Data = { values } };
        Proto.Initializer.Add(tensor);
        return name;
    }

    /// <summary>Adds a constant 32-bit integer: [1].</summary>
    public string Length(string name, int value)
    {
        Proto.Initializer.Add(new TensorProto { Name = name, DataType = (int)DataType.Int32, Dims = { 1 }, Int32Data = { value } });
        return name;
    }

    /// <summary>Adds a node with one output.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="output">The name of its output and of the node.</param>
    /// <param name="inputs">The names of its inputs.</param>
    /// <param name="attributes">The attributes.</param>
    /// <returns>The output's name.</returns>
    public string Node(string operation, string output, string[] inputs, params AttributeProto[] attributes) =>
        Node(operation, output, inputs, [output], attributes);

    /// <summary>Adds a node with unused outputs.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="output">The name of the used output and of the node.</param>
    /// <param name="inputs">The names of its inputs.</param>
    /// <param name="outputs">All outputs up to the used one; empty for an unused one.</param>
    /// <param name="attributes">The attributes.</param>
    /// <returns>The used output's name.</returns>
    public string Node(string operation, string output, string[] inputs, string[] outputs, AttributeProto[] attributes)
    {
        Proto.Node.Add(
            new NodeProto { Name = output, OpType = operation, Input = { inputs }, Output = { outputs }, Attribute = { attributes } });
        return output;
    }

    public static AttributeProto Setting(string name, long value) => new() { Name = name, Type = AttributeType.Int, I = value };

    public static AttributeProto Setting(string name, params long[] values) =>
        new() { Name = name, Type = AttributeType.Ints, Ints = { values } };

    public static AttributeProto Setting(string name, string value) =>
        new() { Name = name, Type = AttributeType.String, S = Google.Protobuf.ByteString.CopyFromUtf8(value) };

    public static AttributeProto Setting(string name, IEnumerable<string> values) =>
        new() { Name = name, Type = AttributeType.Strings, Strings = { values.Select(Google.Protobuf.ByteString.CopyFromUtf8) } };

    private static ValueInfoProto Value(string name, DataType type, string documentation, ReadOnlySpan<Axis> axes)
    {
        var shape = new TensorShapeProto();
        foreach (var axis in axes)
        {
            var dimension = new TensorShapeProto.Types.Dimension();
            if (axis.Name is null)
            {
                dimension.DimValue = axis.Size;
            }
            else
            {
                dimension.DimParam = axis.Name;
            }

            shape.Dim.Add(dimension);
        }

        var tensor = new TypeProto.Types.Tensor { ElemType = (int)type, Shape = shape };
        return new ValueInfoProto { Name = name, DocString = documentation, Type = new TypeProto { TensorType = tensor } };
    }

    /// <summary>An axis of a value: a fixed size, or a name for a free size.</summary>
    public readonly record struct Axis(long Size, string? Name)
    {
        public static implicit operator Axis(int size) => new(size, null);
        public static implicit operator Axis(string name) => new(0, name);
    }
}
