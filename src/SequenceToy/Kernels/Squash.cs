using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Computes σ or tanh of whole rows, with one piece of code for both.</summary>
/// <remarks>
/// <para>y = (a · m + 1 − a) / (m + b) with m = e^(k·x) − c: σ(x) = 1 / (e⁻ˣ + 1) has k = −1, c = 0, a = 0, b = 1; tanh(x) = m / (m + 2)
/// with m = e²ˣ − 1 has k = 2, c = 1, a = 1, b = 2.</para>
/// <para>Bit-identical to <see cref="Activations"/>. An inlined exponential is slow to compile, so all cells share this code.</para>
/// </remarks>
internal static unsafe class Squash
{
    /// <summary>Applies the function to each number.</summary>
    /// <param name="kind">The function.</param>
    /// <param name="from">x: [rows, columns].</param>
    /// <param name="to">y: [rows, columns]; can be the same as x.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns, a multiple of the lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows<T>(SquashKind kind, Matrix from, Matrix to, int rows, int columns)
        where T : unmanaged, ILanes<T>
    {
        var isTanh = kind == SquashKind.Tanh;
        var k = T.Broadcast(isTanh ? 2 : -1);
        var c = T.Broadcast(isTanh ? 1 : 0);
        var a = c;
        var rest = T.Broadcast(isTanh ? 0 : 1);
        var b = T.Broadcast(isTanh ? 2 : 1);
        for (var row = 0; row < rows; row++)
        {
            var x = from.Row(row);
            var y = to.Row(row);
            for (nint j = 0; j < columns; j += T.Count)
            {
                Activations.Split(k * T.Load(x + j), out var scale, out var p);
                var m = T.MultiplyAdd(scale, p, scale - c);
                (T.MultiplyAdd(a, m, rest) / (m + b)).Store(y + j);
            }
        }
    }
}

/// <summary>The functions of <see cref="Squash"/>.</summary>
internal enum SquashKind
{
    /// <summary>The logistic function 1 / (1 + e⁻ˣ), from 0 to 1.</summary>
    Sigmoid,

    /// <summary>The hyperbolic tangent, from −1 to 1.</summary>
    Tanh,
}
