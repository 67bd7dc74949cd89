using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SequenceToy.Models.Kernels;
using SequenceToy.Models.Kernels.Lanes;

namespace SequenceToy.Training.Engines.Fused;

/// <summary>The gradient of weights: C += A · Bᵀ, a sum over all steps and samples.</summary>
/// <remarks>
/// The lanes run along the rows; eight sums stay in registers (four rows of A by two of B) and are summed over their lanes once.
/// A: [rows, length]. B: [columns, length]. C: [rows, columns], lying as the weights do. A length is a multiple of the lanes.
/// </remarks>
internal static unsafe class RowDots
{
    // What the rows of B hold of one piece stays in the cache while the rows of A pass by.
    private const int Piece = 512;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Accumulate<T>(Matrix a, int rows, Matrix b, int columns, int length, float* c)
        where T : unmanaged, ILanes<T>
    {
        for (var start = 0; start < length; start += Piece)
        {
            var piece = Math.Min(Piece, length - start);
            for (var row = 0; row < rows; row += 4)
            {
                for (var column = 0; column < columns; column += 2)
                {
                    FourByTwo<T>(a.Row(row) + start, a.Stride, b.Row(column) + start, b.Stride, piece, out var first, out var second);
                    var to = c + ((nint)row * columns) + column;
                    Add(first, to, columns, rows - row);
                    if (column + 1 < columns)
                    {
                        Add(second, to + 1, columns, rows - row);
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourByTwo<T>(
        float* a, nint strideA, float* b, nint strideB, int length, out Vector128<float> first, out Vector128<float> second)
        where T : unmanaged, ILanes<T>
    {
        T sum00, sum10, sum20, sum30, sum01, sum11, sum21, sum31;
        sum00 = sum10 = sum20 = sum30 = sum01 = sum11 = sum21 = sum31 = T.Broadcast(0);
        for (nint i = 0; i < length; i += T.Count)
        {
            var b0 = T.Load(b + i);
            var b1 = T.Load(b + strideB + i);
            var a0 = T.Load(a + i);
            sum00 = T.MultiplyAdd(a0, b0, sum00);
            sum01 = T.MultiplyAdd(a0, b1, sum01);
            var a1 = T.Load(a + strideA + i);
            sum10 = T.MultiplyAdd(a1, b0, sum10);
            sum11 = T.MultiplyAdd(a1, b1, sum11);
            var a2 = T.Load(a + (2 * strideA) + i);
            sum20 = T.MultiplyAdd(a2, b0, sum20);
            sum21 = T.MultiplyAdd(a2, b1, sum21);
            var a3 = T.Load(a + (3 * strideA) + i);
            sum30 = T.MultiplyAdd(a3, b0, sum30);
            sum31 = T.MultiplyAdd(a3, b1, sum31);
        }

        first = T.SumEach(sum00, sum10, sum20, sum30);
        second = T.SumEach(sum01, sum11, sum21, sum31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector128<float> sums, float* to, nint stride, int rows)
    {
        to[0] += sums.GetElement(0);
        if (rows > 3)
        {
            to[stride] += sums.GetElement(1);
            to[2 * stride] += sums.GetElement(2);
            to[3 * stride] += sums.GetElement(3);
            return;
        }

        for (var row = 1; row < rows; row++)
        {
            to[row * stride] += sums.GetElement(row);
        }
    }
}
