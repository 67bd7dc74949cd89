using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using SequenceToy.Formats;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>Writes a safetensors file, whole or not at all, with a checksum among its texts.</summary>
internal static class SafeTensorsWriter
{
    // So that numbers lie where processors like them, as the format's own writer has it.
    private const int Alignment = 8;

    /// <param name="path">Where to.</param>
    /// <param name="metadata">Texts by name, in this order.</param>
    /// <param name="tensors">Each with a name of its own. Written widest numbers first, otherwise in this order.</param>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
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

        // No one puts it into a web page: quotes and letters stay what they are.
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
                    $"metadata must leave the header at {SafeTensorsHeader.MaxBytes} bytes; it had {json.Length}."), nameof(metadata));
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
