using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SequenceToy.Reliability.Fuzz.Files;

/// <summary>A safetensors file taken apart; what is put together again has a checksum that fits.</summary>
internal sealed record FileParts(IReadOnlyList<KeyValuePair<string, string>> Texts, IReadOnlyList<FilePart> Tensors)
{
    private const string Metadata = "__metadata__";

    /// <summary>Takes a valid file apart.</summary>
    public static FileParts Of(byte[] file)
    {
        using var document = JsonDocument.Parse(HeaderOf(file).ToArray());
        var entries = document.RootElement.EnumerateObject().ToArray();
        var data = 8 + (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        return new FileParts(
            [.. entries.Where(IsMetadata).SelectMany(entry => entry.Value.EnumerateObject()).Select(text => KeyValuePair.Create(text.Name, text.Value.GetString()!))],
            [.. entries.Where(entry => !IsMetadata(entry)).Select(entry => Part(entry, file, data))]);
    }

    /// <summary>The JSON header of a valid file.</summary>
    public static ReadOnlySpan<byte> HeaderOf(byte[] file) => file.AsSpan(8, (int)BinaryPrimitives.ReadInt64LittleEndian(file));

    /// <summary>A file with another header and the same numbers.</summary>
    public static byte[] WithHeader(byte[] file, byte[] header)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        return FileChecksum.Repaired([.. length, .. header, .. file.AsSpan(8 + HeaderOf(file).Length)]);
    }

    /// <summary>The file, with a checksum that fits.</summary>
    public byte[] ToBytes()
    {
        using var header = new MemoryStream();
        using (var writer = new Utf8JsonWriter(header, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            Write(writer);
        }

        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        return FileChecksum.Repaired([.. length, .. header.ToArray(), .. Tensors.SelectMany(tensor => tensor.Bytes)]);
    }

    private static bool IsMetadata(JsonProperty entry) => string.Equals(entry.Name, Metadata, StringComparison.Ordinal);

    private static FilePart Part(JsonProperty entry, byte[] file, int data)
    {
        var offsets = entry.Value.GetProperty("data_offsets").Deserialize<int[]>()!;
        return new FilePart(
            entry.Name, entry.Value.GetProperty("dtype").GetString()!, entry.Value.GetProperty("shape").Deserialize<long[]>()!, file[(data + offsets[0])..(data + offsets[1])]);
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject(Metadata);
        foreach (var (name, text) in Texts)
        {
            writer.WriteString(name, text);
        }

        writer.WriteEndObject();
        long offset = 0;
        foreach (var (name, type, shape, bytes) in Tensors)
        {
            writer.WriteStartObject(name);
            writer.WriteString("dtype", type);
            writer.WritePropertyName("shape");
            JsonSerializer.Serialize(writer, shape);
            writer.WritePropertyName("data_offsets");
            JsonSerializer.Serialize(writer, new[] { offset, offset += bytes.Length });
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
