using System.Text;

namespace SequenceToy.Tests.Export.TensorBoard;

/// <summary>Reads event files from the bytes up, sharing nothing with what writes them: framing and CRC-32C by its polynomial, protocol buffers field by field.</summary>
internal static class EventReader
{
    public static List<ReadEvent> Read(byte[] file)
    {
        var events = new List<ReadEvent>();
        for (var at = 0; at < file.Length;)
        {
            var length = (int)BitConverter.ToUInt64(file, at);
            Masked(Crc32C(file.AsSpan(at, 8))).Should().Be(BitConverter.ToUInt32(file, at + 8));
            var bytes = file.AsSpan(at + 12, length);
            Masked(Crc32C(bytes)).Should().Be(BitConverter.ToUInt32(file, at + 12 + length));
            events.Add(Parse(bytes));
            at += 12 + length + 4;
        }

        return events;
    }

    /// <summary>Bit by bit, by the reversed polynomial 0x82F63B78.</summary>
    public static uint Crc32C(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0x82F63B78;
            }
        }

        return ~crc;
    }

    private static uint Masked(uint crc) => unchecked(((crc >> 15) | (crc << 17)) + 0xA282EAD8u);

    // event.proto: wall_time 1, step 2, file_version 3, summary 5; summary.proto: value 1; its tag 1, simple_value 2.
    private static ReadEvent Parse(ReadOnlySpan<byte> bytes)
    {
        var read = new ReadEvent();
        while (!bytes.IsEmpty)
        {
            switch (Varint(ref bytes))
            {
                case (1 << 3) | 1:
                    read = read with { WallTime = BitConverter.ToDouble(Take(ref bytes, 8)) };
                    break;
                case 2 << 3:
                    read = read with { Step = (long)Varint(ref bytes) };
                    break;
                case (3 << 3) | 2:
                    read = read with { Version = Encoding.UTF8.GetString(Take(ref bytes, (int)Varint(ref bytes))) };
                    break;
                case (5 << 3) | 2:
                    var summary = Take(ref bytes, (int)Varint(ref bytes));
                    Varint(ref summary).Should().Be((1 << 3) | 2);
                    var value = Take(ref summary, (int)Varint(ref summary));
                    summary.IsEmpty.Should().BeTrue();
                    Varint(ref value).Should().Be((1 << 3) | 2);
                    read = read with { Tag = Encoding.UTF8.GetString(Take(ref value, (int)Varint(ref value))) };
                    Varint(ref value).Should().Be((2 << 3) | 5);
                    read = read with { Value = BitConverter.ToSingle(Take(ref value, 4)) };
                    value.IsEmpty.Should().BeTrue();
                    break;
                case var key:
                    throw new InvalidDataException($"An unknown key, {key}.");
            }
        }

        return read;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var one = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80)
            {
                return value;
            }
        }
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }
}
