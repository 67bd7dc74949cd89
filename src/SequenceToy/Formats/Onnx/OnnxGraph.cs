using Onnx;
using static Onnx.AttributeProto.Types;
using static Onnx.TensorProto.Types;

namespace SequenceToy.Formats.Onnx;

/// <summary>A graph while it is built. Values go by name: each call that adds one gives its name back.</summary>
internal sealed class OnnxGraph(string name)
{
    /// <summary>The graph so far.</summary>
    public GraphProto Proto { get; } = new() { Name = name };

    /// <summary>Declares an input.</summary>
    public string Input(string name, DataType type, string documentation, params ReadOnlySpan<Axis> axes)
    {
        Proto.Input.Add(Value(name, type, documentation, axes));
        return name;
    }

    /// <summary>Declares an output, which a node gives.</summary>
    public void Output(string name, DataType type, string documentation, params ReadOnlySpan<Axis> axes) =>
        Proto.Output.Add(Value(name, type, documentation, axes));

    /// <summary>Numbers that are part of the model.</summary>
    public string Constant(string name, float[] values, params long[] sizes)
    {
        Proto.Initializer.Add(new TensorProto { Name = name, DataType = (int)DataType.Float, Dims = { sizes }, FloatData = { values } });
        return name;
    }

    /// <summary>Whole numbers in a row, such as a shape.</summary>
    public string Sizes(string name, params long[] values)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)DataType.Int64, Dims = { values.Length }, Int64Data = { values } };
        Proto.Initializer.Add(tensor);
        return name;
    }

    /// <summary>One whole number of 32 bits: [1].</summary>
    public string Length(string name, int value)
    {
        Proto.Initializer.Add(new TensorProto { Name = name, DataType = (int)DataType.Int32, Dims = { 1 }, Int32Data = { value } });
        return name;
    }

    /// <summary>Adds a node with one output.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="output">What its output is called, and the node too.</param>
    /// <param name="inputs">What goes in.</param>
    /// <param name="attributes">Its settings.</param>
    /// <returns>The output's name.</returns>
    public string Node(string operation, string output, string[] inputs, params AttributeProto[] attributes) =>
        Node(operation, output, inputs, [output], attributes);

    /// <summary>Adds a node of which not all outputs are wanted.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="output">The output that is wanted; the node is called the same.</param>
    /// <param name="inputs">What goes in.</param>
    /// <param name="outputs">All outputs up to the wanted one; empty where it is not wanted.</param>
    /// <param name="attributes">Its settings.</param>
    /// <returns>The wanted output's name.</returns>
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

    /// <summary>An axis of a value: of a size, or free and known by a name.</summary>
    public readonly record struct Axis(long Size, string? Name)
    {
        public static implicit operator Axis(int size) => new(size, null);
        public static implicit operator Axis(string name) => new(0, name);
    }
}
