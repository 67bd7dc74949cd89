using System.Buffers.Binary;
using System.Numerics;

namespace SequenceToy.Export.TensorBoard;

/// <summary>Writes TensorFlow's record format: length (8 bytes), its checksum (4), the data, their checksum (4); little-endian.</summary>
/// <remarks>
/// <para>Checksum: CRC-32C (Castagnoli), masked: rotated right by 15 bits, plus 0xA282EAD8.</para>
/// <para>Source: TensorFlow's documentation of <c>TFRecord</c>.</para>
/// </remarks>
internal static class Record
{
    private const uint Mask = 0xA282EAD8;

    public static void Write(Stream stream, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[sizeof(ulong) + sizeof(uint)];
        BinaryPrimitives.WriteUInt64LittleEndian(head, (ulong)bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[sizeof(ulong)..], Checksum(head[..sizeof(ulong)]));
        Span<byte> tail = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(tail, Checksum(bytes));
        stream.Write(head);
        stream.Write(bytes);
        stream.Write(tail);
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return BitOperations.RotateRight(~crc, 15) + Mask;
    }
}
