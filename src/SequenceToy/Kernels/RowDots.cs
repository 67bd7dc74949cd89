using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Computes the gradient of weights: C += A · Bᵀ, a sum over all steps and samples.</summary>
/// <remarks>Lanes run along the rows. Eight sums stay in registers (2 rows of A × 4 of B) and are reduced once per piece.
/// A: [rows, length]. B: [columns, length]. C: [rows, columns], in weight order. Length: a multiple of the lanes.</remarks>
internal static unsafe class RowDots
{
    // Eight rows of A and four of B of this length fit into the first-level cache.
    private const int Piece = 512;
    private const int Tile = 8;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Accumulate<T>(Matrix a, int rows, Matrix b, int columns, int length, float* c)
        where T : unmanaged, ILanes<T>
    {
        if (columns == 1)
        {
            // A column has the same memory layout as a row, and four sums of a row are written at once.
            (a, rows, b, columns) = (b, columns, a, rows);
        }

        for (var start = 0; start < length; start += Piece)
        {
            var piece = Math.Min(Piece, length - start);
            for (var row = 0; row < rows; row += Tile)
            {
                var own = a.FromRow(row).FromColumn(start);
                AccumulateTile<T>(own, Math.Min(Tile, rows - row), b.FromColumn(start), columns, piece, c + ((nint)row * columns));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AccumulateTile<T>(Matrix a, int rows, Matrix b, int columns, int length, float* c)
        where T : unmanaged, ILanes<T>
    {
        for (var column = 0; column < columns; column += 4)
        {
            for (var row = 0; row < rows; row += 2)
            {
                TwoByFour<T>(a.Row(row), a.Stride, b.Row(column), b.Stride, length, out var first, out var second);
                Add(first, c + ((nint)row * columns) + column, columns - column);
                if (row + 1 < rows)
                {
                    Add(second, c + ((nint)(row + 1) * columns) + column, columns - column);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoByFour<T>(
        float* a, nint strideA, float* b, nint strideB, int length, out Vector128<float> first, out Vector128<float> second)
        where T : unmanaged, ILanes<T>
    {
        T sum00, sum01, sum02, sum03, sum10, sum11, sum12, sum13;
        sum00 = sum01 = sum02 = sum03 = sum10 = sum11 = sum12 = sum13 = T.Broadcast(0);
        for (nint i = 0; i < length; i += T.Count)
        {
            var a0 = T.Load(a + i);
            var a1 = T.Load(a + strideA + i);
            var b0 = T.Load(b + i);
            sum00 = T.MultiplyAdd(a0, b0, sum00);
            sum10 = T.MultiplyAdd(a1, b0, sum10);
            var b1 = T.Load(b + strideB + i);
            sum01 = T.MultiplyAdd(a0, b1, sum01);
            sum11 = T.MultiplyAdd(a1, b1, sum11);
            var b2 = T.Load(b + (2 * strideB) + i);
            sum02 = T.MultiplyAdd(a0, b2, sum02);
            sum12 = T.MultiplyAdd(a1, b2, sum12);
            var b3 = T.Load(b + (3 * strideB) + i);
            sum03 = T.MultiplyAdd(a0, b3, sum03);
            sum13 = T.MultiplyAdd(a1, b3, sum13);
        }

        first = T.SumEach(sum00, sum01, sum02, sum03);
        second = T.SumEach(sum10, sum11, sum12, sum13);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector128<float> sums, float* to, int count)
    {
        if (count >= 4)
        {
            (Vector128.Load(to) + sums).Store(to);
            return;
        }

        var copy = sums;
        for (var i = 0; i < count; i++)
        {
            to[i] += ((float*)&copy)[i];
        }
    }
}
