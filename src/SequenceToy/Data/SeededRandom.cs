using System.Numerics;
using System.Runtime.CompilerServices;

namespace SequenceToy.Data;

/// <summary>A stream of random numbers: a seed and purpose give the same numbers on every platform and version.</summary>
/// <remarks>
/// <para>When a run is canceled, streams that draw samples throw <see cref="OperationCanceledException"/>; a task need not catch it.</para>
/// <para>Algorithm: xoshiro256**, with a state filled by splitmix64. Not for cryptography. Not thread-safe.</para>
/// <para>Source: D. Blackman and S. Vigna, Scrambled Linear Pseudorandom Number Generators, ACM TOMS 47 (2021), DOI 10.1145/3460772.</para>
/// </remarks>
public sealed class SeededRandom
{
    private CancellationToken cancellation;
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    private SeededRandom(ulong seed)
    {
        s0 = SplitMix64(ref seed);
        s1 = SplitMix64(ref seed);
        s2 = SplitMix64(ref seed);
        s3 = SplitMix64(ref seed);
    }

    /// <summary>The current state of the stream.</summary>
    internal RandomState State
    {
        get => new(s0, s1, s2, s3);
        set => (s0, s1, s2, s3) = value;
    }

    /// <summary>Returns the stream of a seed for one purpose.</summary>
    /// <param name="seed">The random seed, any whole number.</param>
    /// <param name="purpose">The purpose of the numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="purpose"/> is not a defined value.</exception>
    public static SeededRandom ForSeed(int seed, RandomPurpose purpose) =>
        new(((ulong)Require.Defined(purpose, nameof(purpose)) << 32) | unchecked((uint)seed));

    /// <summary>Returns one of many independent streams of a seed for one purpose.</summary>
    /// <param name="seed">The random seed, any whole number.</param>
    /// <param name="purpose">The purpose of the numbers.</param>
    /// <param name="part">The number of the stream.</param>
    internal static SeededRandom ForSeed(int seed, RandomPurpose purpose, int part)
    {
        var key = ((ulong)purpose << 32) | unchecked((uint)seed);
        return new SeededRandom(SplitMix64(ref key) ^ unchecked((uint)part));
    }

    /// <summary>Returns this stream, which throws once the run is canceled.</summary>
    internal SeededRandom Until(CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        return this;
    }

    /// <summary>Returns 64 random bits, all values equally likely.</summary>
    public ulong NextUInt64()
    {
        cancellation.ThrowIfCancellationRequested();
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>Returns a uniform whole number from <paramref name="lowest"/> to <paramref name="highest"/>, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="highest"/> is below <paramref name="lowest"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int NextInt32(int lowest, int highest)
    {
        if (highest < lowest)
        {
            Require.Between(highest, lowest, int.MaxValue, nameof(lowest) + " and up", nameof(highest));
        }

        // The last, incomplete range of remainders would favor low numbers: draw again.
        var count = (ulong)((long)highest - lowest + 1);
        ulong bits, remainder;
        do
        {
            bits = NextUInt64();
            remainder = bits % count;
        }
        while (ulong.MaxValue - (bits - remainder) < count);

        return (int)(lowest + (long)remainder);
    }

    /// <summary>Returns an index below a count, without a division: for resampling, which draws millions.</summary>
    /// <remarks>Indices differ in probability by less than 2⁻⁶⁴. Source: D. Lemire, Fast Random Integer Generation in an Interval, ACM
    /// TOMACS 29 (2019), DOI 10.1145/3230636.</remarks>
    /// <param name="count">The number of indices, at least 1.</param>
    internal int NextIndex(int count) => (int)Math.BigMul(NextUInt64(), (ulong)count, out _);

    /// <summary>Returns a number from 0 (included) to 1 (excluded), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Returns a number from 0 (included) to 1 (excluded), a multiple of 2⁻²⁴.</summary>
    public float NextSingle() => (NextUInt64() >> 40) * (1f / (1 << 24));

    /// <summary>Returns a normally distributed number with mean 0 and standard deviation 1 (Marsaglia's polar method).</summary>
    /// <remarks>Source: G. Marsaglia and T. A. Bray, A Convenient Method for Generating Normal Variables, SIAM Review 6 (1964).</remarks>
    public double NextGaussian()
    {
        double x, square;
        do
        {
            x = (2 * NextDouble()) - 1;
            var y = (2 * NextDouble()) - 1;
            square = (x * x) + (y * y);
        }
        while (square >= 1 || square == 0);

        return x * Math.Sqrt(-2 * NaturalLogarithm(square) / square);
    }

    /// <summary>Shuffles the items, all orders equally likely (Fisher–Yates).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = NextInt32(0, last);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    // Math.Log differs between platforms in the last bit; sums and products do not. For values above 0.
    private static double NaturalLogarithm(double value)
    {
        // value = m · 2^e with m from 1 to below 2; ln m = 2 · (s + s³/3 + s⁵/5 + …) with s = (m − 1) / (m + 1).
        var exponent = Math.ILogB(value);
        var mantissa = Math.ScaleB(value, -exponent);
        var s = (mantissa - 1) / (mantissa + 1);
        double sum = 0, power = s;
        for (var k = 1; k < 40; k += 2)
        {
            sum += power / k;
            power *= s * s;
        }

        return (2 * sum) + (exponent * 0.69314718055994530942);
    }

    private static ulong SplitMix64(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
