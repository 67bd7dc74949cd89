using System.Text;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Tests.Storage;

/// <summary>One of our files with something changed in it and the checksum made anew.</summary>
internal sealed class ForgedFile
{
    private readonly Dictionary<string, string> texts;
    private readonly Dictionary<string, StoredTensor> tensors;
    private readonly Dictionary<string, Array> values = [];

    public ForgedFile(string path)
    {
        using var reader = SafeTensorsReader.Open(path);
        texts = reader.Metadata.Where(text => text.Key != Checksum.Key).ToDictionary();
        tensors = reader.Tensors.ToDictionary(tensor => tensor.Name, tensor => Of(tensor.Name, ValuesOf(reader, tensor), [.. tensor.Shape]));
    }

    /// <summary>Replaces a part of a text in the header.</summary>
    public void Replace(string name, string former, string later)
    {
        texts[name].Should().Contain(former);
        texts[name] = texts[name].Replace(former, later, StringComparison.Ordinal);
    }

    /// <summary>Replaces a part of a document among the tensors.</summary>
    public void ReplaceIn(string name, string former, string later)
    {
        var text = Encoding.UTF8.GetString((byte[])values[name]);
        text.Should().Contain(former);
        var bytes = Encoding.UTF8.GetBytes(text.Replace(former, later, StringComparison.Ordinal));
        tensors[name] = Of(name, bytes, [bytes.Length]);
    }

    /// <summary>Replaces one text of a document among the tensors: the first after a marker.</summary>
    public void ReplaceAfter(string name, string marker, string former, string later)
    {
        var text = Encoding.UTF8.GetString((byte[])values[name]);
        var start = text.IndexOf(former, text.IndexOf(marker, StringComparison.Ordinal), StringComparison.Ordinal);
        start.Should().BePositive();
        var bytes = Encoding.UTF8.GetBytes(text[..start] + later + text[(start + former.Length)..]);
        tensors[name] = Of(name, bytes, [bytes.Length]);
    }

    /// <summary>Makes all of a tensor's numbers one.</summary>
    public void Fill(string name, double value)
    {
        switch (values[name])
        {
            case float[] floats:
                Array.Fill(floats, (float)value);
                break;
            case double[] doubles:
                Array.Fill(doubles, value);
                break;
        }
    }

    /// <summary>Takes a tensor away.</summary>
    public void Remove(string name) => tensors.Remove(name).Should().BeTrue();

    /// <summary>Adds one.</summary>
    public void Add(string name) => tensors.Add(name, StoredTensor.Of(name, new float[] { 1, 2 }, 2));

    public void Write(string path) => SafeTensorsWriter.Write(path, texts, tensors.Values);

    private StoredTensor Of(string name, Array numbers, long[] shape)
    {
        values[name] = numbers;
        return numbers switch
        {
            float[] floats => StoredTensor.Of(name, floats, shape),
            double[] doubles => StoredTensor.Of(name, doubles, shape),
            ulong[] longs => StoredTensor.Of(name, longs, shape),
            _ => StoredTensor.Of(name, (byte[])numbers, shape),
        };
    }

    private static Array ValuesOf(SafeTensorsReader reader, TensorEntry tensor) => tensor.Type switch
    {
        ElementType.F32 => reader.Floats(tensor.Name),
        ElementType.F64 => reader.Doubles(tensor.Name),
        ElementType.U64 => reader.UnsignedLongs(tensor.Name),
        _ => reader.Bytes(tensor.Name),
    };
}
