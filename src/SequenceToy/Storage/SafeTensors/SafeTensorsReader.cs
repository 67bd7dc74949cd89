using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>A safetensors file, open for reading: its header is read and checked, its numbers when they are asked for. Dispose of it when
/// done.</summary>
/// <remarks>Every error of the file is a <see cref="SafeTensorsFormatException"/>. No room is made for anything before it is known that the
/// file holds as much.</remarks>
internal sealed class SafeTensorsReader : IDisposable
{
    private readonly FileStream stream;
    private readonly byte[] json;
    private readonly SafeTensorsHeader header;
    private readonly Dictionary<string, TensorEntry> tensors;

    private SafeTensorsReader(string file, FileStream stream)
    {
        this.stream = stream;
        File = file;
        json = ReadHeader();
        header = SafeTensorsHeader.Parse(json, stream.Length - DataStart, file);
        tensors = header.Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
    }

    /// <summary>The file's name as it was given.</summary>
    public string File { get; }

    /// <summary>The texts.</summary>
    public IReadOnlyDictionary<string, string> Metadata => header.Metadata;

    /// <summary>The tensors, in the order of their bytes.</summary>
    public IReadOnlyList<TensorEntry> Tensors => header.Tensors;

    private long DataStart => SafeTensorsHeader.LengthBytes + json.Length;

    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static SafeTensorsReader Open(string path)
    {
        Require.NotNull(path, nameof(path));
        var opened = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            return new SafeTensorsReader(path, opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public void Dispose() => stream.Dispose();

    /// <summary>Holds the whole file against the checksum in its texts.</summary>
    public void CheckSum()
    {
        var written = Metadata.GetValueOrDefault(Checksum.Key) ?? throw Broken(null, $"has no checksum ({Checksum.Key}).");
        var start = Checksum.Find(json, written);
        if (start < 0)
        {
            throw Broken(null, "was written anew since it was saved: its checksum is not where it was.");
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var part = new byte[SafeTensorsHeader.LengthBytes];
        BinaryPrimitives.WriteInt64LittleEndian(part, json.Length);
        hash.AppendData(part);
        var blanked = (byte[])json.Clone();
        Checksum.Put(blanked, start, Checksum.Blank);
        hash.AppendData(blanked);
        part = new byte[(int)Math.Min(1 << 16, stream.Length)];
        stream.Position = DataStart;
        for (int read; (read = stream.Read(part)) > 0;)
        {
            hash.AppendData(part.AsSpan(0, read));
        }

        if (!string.Equals(Checksum.Of(hash), written, StringComparison.Ordinal))
        {
            throw Broken(null, "is not as it was saved: its checksum does not fit. It was changed or damaged since.");
        }
    }

    /// <summary>Whether there is a tensor of a name.</summary>
    public bool Has(string name) => tensors.ContainsKey(name);

    /// <summary>The entry of a tensor.</summary>
    public TensorEntry this[string name] => tensors.GetValueOrDefault(name) ?? throw Broken(TensorEntry.LocationOf(name), "is missing.");

    /// <summary>A tensor of numbers, F32, or F64, F16 or BF16 made into that.</summary>
    public float[] Floats(string name) => this[name] switch
    {
        { Type: ElementType.F32 } tensor => Read<float>(tensor),
        { Type: ElementType.F64 } tensor => Array.ConvertAll(Read<double>(tensor), number => (float)number),
        { Type: ElementType.F16 } tensor => Array.ConvertAll(Read<ushort>(tensor), bits => (float)BitConverter.UInt16BitsToHalf(bits)),
        { Type: ElementType.BF16 } tensor =>
            Array.ConvertAll(Read<ushort>(tensor), bits => BitConverter.UInt32BitsToSingle((uint)bits << 16)),
        var tensor => throw Broken(tensor.Location, $"dtype must be F32, F64, F16 or BF16; it was {tensor.Type}."),
    };

    public double[] Doubles(string name) => Read<double>(name, ElementType.F64);

    public int[] Integers(string name) => Read<int>(name, ElementType.I32);

    public long[] Longs(string name) => Read<long>(name, ElementType.I64);

    public ulong[] UnsignedLongs(string name) => Read<ulong>(name, ElementType.U64);

    public byte[] Bytes(string name) => Read<byte>(name, ElementType.U8);

    /// <summary>A tensor of BOOL.</summary>
    public bool[] Flags(string name) => Array.ConvertAll(Read<byte>(name, ElementType.BOOL), flag => flag switch
    {
        0 => false,
        1 => true,
        _ => throw Broken(TensorEntry.LocationOf(name), FormattableString.Invariant($"a BOOL must be 0 or 1; it was {flag}.")),
    });

    /// <summary>Refuses a tensor of another shape.</summary>
    public void CheckShape(string name, params ReadOnlySpan<long> shape)
    {
        if (!this[name].Shape.AsSpan().SequenceEqual(shape))
        {
            throw Broken(
                TensorEntry.LocationOf(name),
                FormattableString.Invariant($"its shape must be {ValueList.Create(shape)}; it was {this[name].Shape}."));
        }
    }

    /// <summary>What to throw when something is wrong with the file.</summary>
    public SafeTensorsFormatException Broken(string? place, string problem, Exception? inner = null) => new(File, place, problem, inner);

    private byte[] ReadHeader()
    {
        if (!stream.CanSeek || stream.Length < SafeTensorsHeader.LengthBytes)
        {
            throw Broken(null, "is no safetensors file: it must be a file of 8 bytes or more.");
        }

        Span<byte> length = stackalloc byte[SafeTensorsHeader.LengthBytes];
        ReadExactly(length);
        var bytes = BinaryPrimitives.ReadUInt64LittleEndian(length);
        var most = (ulong)Math.Min(SafeTensorsHeader.MaxBytes, stream.Length - SafeTensorsHeader.LengthBytes);
        if (bytes > most)
        {
            throw Broken(
                null,
                FormattableString.Invariant(
                    $"is no safetensors file, or cut short: its header must have at most {most} bytes; it would have {bytes}."));
        }

        var all = new byte[bytes];
        ReadExactly(all);
        return all;
    }

    private T[] Read<T>(string name, ElementType type) => this[name] is { } tensor && tensor.Type == type
        ? Read<T>(tensor)
        : throw Broken(TensorEntry.LocationOf(name), $"dtype must be {type}; it was {this[name].Type}.");

    private T[] Read<T>(TensorEntry tensor)
    {
        if (tensor.Count > Array.MaxLength)
        {
            throw Broken(
                tensor.Location, FormattableString.Invariant($"must hold at most {Array.MaxLength} numbers; it held {tensor.Count}."));
        }

        var values = new T[tensor.Count];
        stream.Position = DataStart + tensor.Begin;
        foreach (var (offset, bytes) in StoredTensor.Parts(tensor.End - tensor.Begin))
        {
            ReadExactly(StoredTensor.BytesOf(values, offset, bytes));
        }

        return values;
    }

    private void ReadExactly(Span<byte> bytes)
    {
        try
        {
            stream.ReadExactly(bytes);
        }
        catch (EndOfStreamException problem)
        {
            throw Broken(null, "was cut short while it was read.", problem);
        }
    }
}
