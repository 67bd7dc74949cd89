using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Computes σ, tanh and eˣ to about the last bit of a float. NaN stays NaN; large |x| gives the limits.</summary>
/// <remarks>
/// <para>x = n · ln 2 + r with an integer n and |r| ≤ ln 2 / 2, eˣ = 2ⁿ · (1 + p(r)), p(r) = r + r² · polynomial(r) ≈ eʳ − 1.</para>
/// <para>σ(x) = 1 / (1 + e⁻ˣ); tanh(x) = m / (m + 2) with m = e²ˣ − 1 = 2ⁿ · p + (2ⁿ − 1), which stays accurate near 0.</para>
/// <para>Source of the polynomial: S. L. Moshier, Cephes Mathematical Library, expf.</para>
/// </remarks>
internal static class Activations
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid<T>(T x)
        where T : unmanaged, ILanes<T>
    {
        var one = T.Broadcast(1);
        return one / (one + Exp(T.Broadcast(0) - x));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh<T>(T x)
        where T : unmanaged, ILanes<T>
    {
        Split(x + x, out var scale, out var p);
        var m = T.MultiplyAdd(scale, p, scale - T.Broadcast(1));
        return m / (m + T.Broadcast(2));
    }

    /// <summary>Computes eˣ, with x clamped to −87 to 88.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : unmanaged, ILanes<T>
    {
        Split(x, out var scale, out var p);
        return T.MultiplyAdd(scale, p, scale);
    }

    /// <summary>Splits eˣ = scale · (1 + p) with scale = 2ⁿ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split<T>(T x, out T scale, out T p)
        where T : unmanaged, ILanes<T>
    {
        // 1.5 · 2²³: adding it to a float leaves the nearest integer in the lowest bits.
        var shift = T.Broadcast(12582912f);
        x = T.AtMost(T.Broadcast(88f), T.AtLeast(T.Broadcast(-87f), x));
        var shifted = T.MultiplyAdd(x, T.Broadcast(1.44269504f), shift);
        var n = shifted - shift;

        // ln 2 in two parts: the product of n and the first part is exact.
        var r = T.MultiplyAdd(n, T.Broadcast(-0.693359375f), x);
        r = T.MultiplyAdd(n, T.Broadcast(2.12194440e-4f), r);
        var polynomial = T.MultiplyAdd(r, T.Broadcast(1.9875691500e-4f), T.Broadcast(1.3981999507e-3f));
        polynomial = T.MultiplyAdd(polynomial, r, T.Broadcast(8.3334519073e-3f));
        polynomial = T.MultiplyAdd(polynomial, r, T.Broadcast(4.1665795894e-2f));
        polynomial = T.MultiplyAdd(polynomial, r, T.Broadcast(1.6666665459e-1f));
        polynomial = T.MultiplyAdd(polynomial, r, T.Broadcast(5.0000001201e-1f));
        p = T.MultiplyAdd(polynomial, r * r, r);
        scale = T.PowerOfTwo(shifted);
    }
}
