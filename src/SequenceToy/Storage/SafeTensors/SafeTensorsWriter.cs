using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using SequenceToy.Files;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>Writes a safetensors file, completely or not at all, with a checksum in its metadata.</summary>
internal static class SafeTensorsWriter
{
    // Aligns numbers for the processor, as the format's reference implementation does.
    private const int Alignment = 8;

    /// <param name="path">The file to write.</param>
    /// <param name="metadata">The metadata texts by name, in this order.</param>
    /// <param name="tensors">The tensors, with unique names; written by descending size of their number type, then in this order.</param>
    /// <exception cref="IOException">The file cannot be written; an existing file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static void Write(string path, IEnumerable<KeyValuePair<string, string>> metadata, IEnumerable<StoredTensor> tensors)
    {
        var ordered = tensors.OrderByDescending(tensor => tensor.Type.Size()).ToArray();
        var header = Header([.. metadata, new(Checksum.Key, Checksum.Blank)], ordered);
        var length = new byte[SafeTensorsHeader.LengthBytes];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(length);
        hash.AppendData(header);
        foreach (var tensor in ordered)
        {
            tensor.EachPart(hash.AppendData);
        }

        Checksum.Put(header, Checksum.Find(header, Checksum.Blank), Checksum.Of(hash));
        WholeFile.Write(path, stream =>
        {
            stream.Write(length);
            stream.Write(header);
            foreach (var tensor in ordered)
            {
                tensor.EachPart(stream.Write);
            }
        });
    }

    private static byte[] Header(KeyValuePair<string, string>[] metadata, StoredTensor[] tensors)
    {
        using var json = new MemoryStream();

        // The header is never part of a web page, so quotes and letters need no escapes.
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartObject(SafeTensorsHeader.MetadataKey);
            foreach (var (name, text) in metadata)
            {
                writer.WriteString(name, text);
            }

            writer.WriteEndObject();
            Tensors(writer, tensors);
            writer.WriteEndObject();
        }

        while (json.Length % Alignment != 0)
        {
            json.WriteByte((byte)' ');
        }

        return json.Length <= SafeTensorsHeader.MaxBytes
            ? json.ToArray()
            : throw new ArgumentException(
                FormattableString.Invariant(
                    $"metadata must keep the header within {SafeTensorsHeader.MaxBytes} bytes; it had {json.Length}."), nameof(metadata));
    }

    private static void Tensors(Utf8JsonWriter writer, StoredTensor[] tensors)
    {
        long offset = 0;
        foreach (var tensor in tensors)
        {
            writer.WriteStartObject(tensor.Name);
            writer.WriteString("dtype", tensor.Type.ToString());
            writer.WriteStartArray("shape");
            foreach (var size in tensor.Shape)
            {
                writer.WriteNumberValue(size);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("data_offsets");
            writer.WriteNumberValue(offset);
            writer.WriteNumberValue(offset += tensor.ByteCount);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }
}
