using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>A tensor to be written: name, shape and numbers. The array is not copied.</summary>
internal sealed class StoredTensor
{
    private readonly Array values;

    private StoredTensor(string name, ElementType type, Array values, ReadOnlySpan<long> shape)
    {
        Name = name;
        Type = type;
        Shape = ValueList.Create(shape);
        this.values = values;
        long count = 1;
        foreach (var size in shape)
        {
            count = checked(count * size);
        }

        if (count != values.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"shape must hold the {values.Length} values; it was {Shape}."), nameof(shape));
        }
    }

    public string Name { get; }
    public ElementType Type { get; }
    public ValueList<long> Shape { get; }
    public long ByteCount => (long)values.Length * Type.Size();

    public static StoredTensor Of(string name, float[] values, params ReadOnlySpan<long> shape) =>
        new(name, ElementType.F32, values, shape);

    public static StoredTensor Of(string name, double[] values, params ReadOnlySpan<long> shape) =>
        new(name, ElementType.F64, values, shape);

    public static StoredTensor Of(string name, int[] values, params ReadOnlySpan<long> shape) => new(name, ElementType.I32, values, shape);
    public static StoredTensor Of(string name, long[] values, params ReadOnlySpan<long> shape) => new(name, ElementType.I64, values, shape);

    public static StoredTensor Of(string name, ulong[] values, params ReadOnlySpan<long> shape) =>
        new(name, ElementType.U64, values, shape);

    public static StoredTensor Of(string name, bool[] values, params ReadOnlySpan<long> shape) =>
        new(name, ElementType.BOOL, values, shape);

    public static StoredTensor Of(string name, byte[] values, params ReadOnlySpan<long> shape) => new(name, ElementType.U8, values, shape);

    /// <summary>Passes all bytes to a callback, part by part.</summary>
    public void EachPart(ReadOnlySpanAction write)
    {
        foreach (var (offset, length) in Parts(ByteCount))
        {
            write(BytesOf(values, offset, length));
        }
    }

    /// <summary>The callback for one part.</summary>
    public delegate void ReadOnlySpanAction(ReadOnlySpan<byte> part);

    /// <summary>Splits a byte count into parts: an array can exceed the 2 GiB limit of a span.</summary>
    internal static IEnumerable<(long Offset, int Length)> Parts(long bytes)
    {
        const int most = 1 << 20;
        for (long offset = 0; offset < bytes; offset += most)
        {
            yield return (offset, (int)Math.Min(most, bytes - offset));
        }
    }

    /// <summary>Gets an array's memory as bytes; little-endian, as in the file, on every platform that libtorch supports.</summary>
    internal static Span<byte> BytesOf(Array values, long offset, int length) =>
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), (nint)offset), length);
}
