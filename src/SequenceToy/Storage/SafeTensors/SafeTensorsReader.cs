using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using SequenceToy.Files;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>Reads a safetensors file: the header on opening, numbers on request. Must be disposed.</summary>
/// <remarks>Every error of the file is a <see cref="SafeTensorsFormatException"/>. Memory is allocated only after checking that the file
/// contains that much data.</remarks>
internal sealed class SafeTensorsReader : IDisposable
{
    private const byte LastOfUtf8 = 0xf4;
    private const int ConvertedAtOnce = 1 << 14;

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

    /// <summary>The file name as it was given.</summary>
    public string File { get; }

    /// <summary>The metadata texts by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata => header.Metadata;

    /// <summary>The tensors, in the order of their bytes.</summary>
    public IEnumerable<TensorEntry> Tensors => tensors.Values;

    private long DataStart => SafeTensorsHeader.LengthBytes + json.Length;

    /// <exception cref="IOException">The file does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied, or the path is a folder.</exception>
    public static SafeTensorsReader Open(string path)
    {
        Require.NotNull(path, nameof(path));
        var opened = RegularFile.OpenRead(path);
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

    /// <summary>Gives tensors other names.</summary>
    /// <param name="names">The names in the file, by the new ones.</param>
    /// <exception cref="SafeTensorsFormatException">The file has no tensor of such a name.</exception>
    public void Rename(IReadOnlyDictionary<string, string> names)
    {
        var renamed = names.Select(name => (name.Key, Tensor: this[name.Value])).ToArray();
        foreach (var (_, tensor) in renamed)
        {
            tensors.Remove(tensor.Name);
        }

        foreach (var (name, tensor) in renamed)
        {
            tensors[name] = tensor with { Name = name };
        }
    }

    /// <summary>Compares the whole file with the checksum in its metadata.</summary>
    public void CheckSum()
    {
        var written = Metadata.GetValueOrDefault(Checksum.Key) ?? throw Broken(null, $"has no checksum ({Checksum.Key}).");
        var start = Checksum.Find(json, written);
        if (start < 0)
        {
            throw Broken(null, "was rewritten after it was saved: its checksum is not in the original location.");
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
            throw Broken(null, "was changed or damaged after it was saved: its checksum does not match.");
        }
    }

    /// <summary>Returns true if a tensor of that name exists.</summary>
    public bool Has(string name) => tensors.ContainsKey(name);

    /// <summary>The entry of a tensor.</summary>
    public TensorEntry this[string name] => tensors.GetValueOrDefault(name) ?? throw Broken(TensorEntry.LocationOf(name), "is missing.");

    /// <summary>Reads an F32 tensor, or converts one of F64, F16 or BF16.</summary>
    public float[] Floats(string name)
    {
        var tensor = this[name];
        CheckCount(tensor);
        var values = new float[tensor.Count];
        Floats(name, values);
        return values;
    }

    /// <summary>Reads an F32 tensor, or converts one of F64, F16 or BF16, into memory of its size.</summary>
    public void Floats(string name, Span<float> values)
    {
        var tensor = this[name];
        switch (tensor.Type)
        {
            case ElementType.F32:
                stream.Position = DataStart + tensor.Begin;
                ReadExactly(MemoryMarshal.AsBytes(values));
                break;
            case ElementType.F64:
                Convert<double>(tensor, values, number => (float)number);
                break;
            case ElementType.F16:
                Convert<ushort>(tensor, values, bits => (float)BitConverter.UInt16BitsToHalf(bits));
                break;
            case ElementType.BF16:
                Convert<ushort>(tensor, values, bits => BitConverter.UInt32BitsToSingle((uint)bits << 16));
                break;
            default:
                throw Broken(tensor.Location, $"dtype must be F32, F64, F16 or BF16; it was {tensor.Type}.");
        }
    }

    public double[] Doubles(string name) => Read<double>(name, ElementType.F64);

    public int[] Integers(string name) => Read<int>(name, ElementType.I32);

    public long[] Longs(string name) => Read<long>(name, ElementType.I64);

    public ulong[] UnsignedLongs(string name) => Read<ulong>(name, ElementType.U64);

    public byte[] Bytes(string name) => Read<byte>(name, ElementType.U8);

    /// <summary>Reads a BOOL tensor.</summary>
    public bool[] Flags(string name) => Array.ConvertAll(Read<byte>(name, ElementType.BOOL), flag => flag switch
    {
        0 => false,
        1 => true,
        _ => throw Broken(TensorEntry.LocationOf(name), FormattableString.Invariant($"a BOOL must be 0 or 1; it was {flag}.")),
    });

    /// <summary>Throws for a tensor of another shape.</summary>
    public void CheckShape(string name, params ReadOnlySpan<long> shape)
    {
        if (!this[name].Shape.AsSpan().SequenceEqual(shape))
        {
            throw Broken(
                TensorEntry.LocationOf(name),
                FormattableString.Invariant($"its shape must be {ValueList.Create(shape)}; it was {this[name].Shape}."));
        }
    }

    /// <summary>Creates the exception for a problem of the file.</summary>
    public SafeTensorsFormatException Broken(string? location, string problem, Exception? inner = null) =>
        new(File, location, problem, inner);

    private byte[] ReadHeader()
    {
        if (!stream.CanSeek || stream.Length < SafeTensorsHeader.LengthBytes)
        {
            throw Broken(null, "is not a safetensors file: it must have at least 8 bytes.");
        }

        Span<byte> length = stackalloc byte[SafeTensorsHeader.LengthBytes];
        ReadExactly(length);
        var bytes = BinaryPrimitives.ReadUInt64LittleEndian(length);
        var limit = (ulong)Math.Min(SafeTensorsHeader.MaxBytes, stream.Length - SafeTensorsHeader.LengthBytes);
        if (bytes > limit)
        {
            var start = Encoding.UTF8.GetString(length).TrimStart('\ufeff').Split('\r', '\n')[0];
            throw Broken(null, IsText(length)
                ? $"is not a safetensors file: it starts with the text {PrintableText.Quoted(start)}."
                : FormattableString.Invariant(
                    $"is not a safetensors file, or is truncated: its header must have at most {limit} bytes; it was to have {bytes}."));
        }

        var all = new byte[bytes];
        ReadExactly(all);
        return all;
    }

    // A header of at most a hundred million bytes has a length with bytes that are 0.
    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if (value is > LastOfUtf8 or < (byte)' ' and not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return false;
            }
        }

        return true;
    }

    private T[] Read<T>(string name, ElementType type) => this[name] is { } tensor && tensor.Type == type
        ? Read<T>(tensor)
        : throw Broken(TensorEntry.LocationOf(name), $"dtype must be {type}; it was {this[name].Type}.");

    // In parts: a second copy of a large tensor would double the memory of reading it.
    private void Convert<T>(TensorEntry tensor, Span<float> values, Func<T, float> convert)
        where T : unmanaged
    {
        var part = new T[Math.Min(ConvertedAtOnce, values.Length)];
        stream.Position = DataStart + tensor.Begin;
        for (var start = 0; start < values.Length; start += part.Length)
        {
            var read = part.AsSpan(0, Math.Min(part.Length, values.Length - start));
            ReadExactly(MemoryMarshal.AsBytes(read));
            for (var i = 0; i < read.Length; i++)
            {
                values[start + i] = convert(read[i]);
            }
        }
    }

    private void CheckCount(TensorEntry tensor)
    {
        if (tensor.Count > Array.MaxLength)
        {
            throw Broken(
                tensor.Location, FormattableString.Invariant($"must hold at most {Array.MaxLength} numbers; it held {tensor.Count}."));
        }
    }

    private T[] Read<T>(TensorEntry tensor)
    {
        CheckCount(tensor);
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
            throw Broken(null, "was truncated while it was read.", problem);
        }
    }
}
