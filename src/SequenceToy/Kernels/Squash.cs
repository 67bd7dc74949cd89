using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>σ or tanh of whole rows, by one piece of code for both.</summary>
/// <remarks>
/// <para>y = (a · m + 1 − a) / (m + b) with m = e^(k·x) − c: σ(x) = 1 / (e⁻ˣ + 1) has k = −1, c = 0, a = 0, b = 1; tanh(x) = m / (m + 2)
/// with m = e²ˣ − 1 has k = 2, c = 1, a = 1, b = 2.</para>
/// <para>Bit for bit what <see cref="Activations"/> gives. An exponential is long once it is inlined, and .NET takes long to compile it:
/// the cells of all kinds share this one.</para>
/// </remarks>
internal static unsafe class Squash
{
    /// <summary>Squashes each number.</summary>
    /// <param name="kind">By which curve.</param>
    /// <param name="from">x: [rows, columns].</param>
    /// <param name="to">y: [rows, columns]; may be the same.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">A multiple of the lanes.</param>
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

/// <summary>The curves.</summary>
internal enum SquashKind
{
    /// <summary>1 / (1 + e⁻ˣ): onto 0 to 1.</summary>
    Sigmoid,

    /// <summary>The hyperbolic tangent: onto −1 to 1.</summary>
    Tanh,
}
