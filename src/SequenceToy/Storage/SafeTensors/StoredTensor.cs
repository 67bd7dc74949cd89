using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>A tensor to be written: a name, a shape and the numbers. The array is not copied.</summary>
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

    /// <summary>Hands over all bytes, part by part.</summary>
    public void EachPart(ReadOnlySpanAction write)
    {
        foreach (var (offset, length) in Parts(ByteCount))
        {
            write(BytesOf(values, offset, length));
        }
    }

    /// <summary>What takes a part.</summary>
    public delegate void ReadOnlySpanAction(ReadOnlySpan<byte> part);

    /// <summary>Spans reach no further than 2 GiB, arrays of numbers do.</summary>
    internal static IEnumerable<(long Offset, int Length)> Parts(long bytes)
    {
        const int most = 1 << 20;
        for (long offset = 0; offset < bytes; offset += most)
        {
            yield return (offset, (int)Math.Min(most, bytes - offset));
        }
    }

    /// <summary>The memory of an array of numbers. In the file they are little-endian, as on every platform that libtorch runs
    /// on.</summary>
    internal static Span<byte> BytesOf(Array values, long offset, int length) =>
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), (nint)offset), length);
}
