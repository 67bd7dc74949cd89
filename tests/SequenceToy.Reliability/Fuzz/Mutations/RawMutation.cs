using System.Buffers.Binary;

namespace SequenceToy.Reliability.Fuzz.Mutations;

/// <summary>Changes bytes without knowing what they mean.</summary>
internal static class RawMutation
{
    private const int LongestRun = 64;

    private static readonly Func<byte[], SeededRandom, Mutation>[] All = [FlipBits, Overwrite, Truncate, Remove, Insert, Extend, Copy];

    public static Mutation Of(byte[] valid, SeededRandom random) => random.Pick(All)(valid, random);

    /// <summary>Changes the first eight bytes of a safetensors file, the length of its header.</summary>
    public static Mutation HeaderLength(byte[] valid, SeededRandom random)
    {
        var length = BinaryPrimitives.ReadInt64LittleEndian(valid);
        var changed = random.Pick(long.MaxValue, -1, 0, 1, 100_000_000, 100_000_001, valid.Length, valid.Length - 8, 1L << random.NextInt32(0, 62), length + random.NextInt32(-9, 9));
        var bytes = (byte[])valid.Clone();
        BinaryPrimitives.WriteInt64LittleEndian(bytes, changed);
        return new Mutation(bytes, FormattableString.Invariant($"header length {length} to {changed}"));
    }

    private static Mutation FlipBits(byte[] valid, SeededRandom random)
    {
        var (bytes, count, at) = ((byte[])valid.Clone(), random.Pick(1, 1, 2, 8), 0);
        for (var i = 0; i < count && bytes.Length > 0; i++)
        {
            at = random.Position(bytes.Length);
            bytes[at] ^= (byte)(1 << random.NextInt32(0, 7));
        }

        return new Mutation(bytes, FormattableString.Invariant($"{count} bits, the last at {at}"));
    }

    private static Mutation Overwrite(byte[] valid, SeededRandom random)
    {
        var bytes = (byte[])valid.Clone();
        var at = random.Position(bytes.Length);
        var run = bytes.AsSpan(at, Math.Min(random.NextInt32(1, LongestRun), bytes.Length - at));
        Noise(random, run.Length).CopyTo(run);
        return new Mutation(bytes, FormattableString.Invariant($"{run.Length} bytes at {at} overwritten"));
    }

    private static Mutation Truncate(byte[] valid, SeededRandom random)
    {
        var length = random.Position(valid.Length);
        return new Mutation(valid[..length], FormattableString.Invariant($"cut to {length} bytes"));
    }

    private static Mutation Remove(byte[] valid, SeededRandom random)
    {
        var at = random.Position(valid.Length);
        var end = Math.Min(valid.Length, at + random.NextInt32(1, LongestRun));
        return new Mutation([.. valid.AsSpan(0, at), .. valid.AsSpan(end)], FormattableString.Invariant($"bytes {at} to {end} removed"));
    }

    private static Mutation Insert(byte[] valid, SeededRandom random)
    {
        var at = random.Position(valid.Length);
        return new Mutation([.. valid.AsSpan(0, at), .. Noise(random, random.NextInt32(1, LongestRun)), .. valid.AsSpan(at)], FormattableString.Invariant($"bytes inserted at {at}"));
    }

    private static Mutation Extend(byte[] valid, SeededRandom random) => new([.. valid, .. Noise(random, random.Pick(1, 8, LongestRun, 10_000))], "bytes appended");

    private static Mutation Copy(byte[] valid, SeededRandom random)
    {
        var (from, to) = (random.Position(valid.Length), random.Position(valid.Length));
        var length = Math.Min(random.NextInt32(1, LongestRun), valid.Length - Math.Max(from, to));
        var bytes = (byte[])valid.Clone();
        valid.AsSpan(from, length).CopyTo(bytes.AsSpan(to));
        return new Mutation(bytes, FormattableString.Invariant($"{length} bytes copied from {from} to {to}"));
    }

    private static byte[] Noise(SeededRandom random, int length)
    {
        var fill = random.Pick<byte?>(null, 0, 255);
        var noise = new byte[length];
        for (var i = 0; i < length; i++)
        {
            noise[i] = fill ?? (byte)random.NextInt32(0, 255);
        }

        return noise;
    }
}
