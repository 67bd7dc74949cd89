using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SequenceToy.Kernels;

/// <summary>A weight matrix in the layout of <see cref="PanelProduct"/>: panels of eight rows, stored column by column.</summary>
/// <remarks>Element (row, column) is at (row / 8 · depth + column) · 8 + row mod 8; rows beyond the last are zeros.</remarks>
internal readonly unsafe struct Panels
{
    /// <summary>The number of rows of a panel.</summary>
    public const int Height = 8;

    public Panels(NativeFloats memory, int rows, int depth)
    {
        Rows = rows;
        Depth = depth;
        Count = (rows + Height - 1) / Height;
        Data = memory.Row((long)Count * Height * depth);
    }

    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Depth { get; }

    /// <summary>The number of panels.</summary>
    public int Count { get; }
    public float* Data { get; }

    /// <summary>Copies weights in row order, [rows, columns], to the first columns of the panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(float* weights, int columns)
    {
        var row = 0;
        for (; row + Height <= Rows; row += Height)
        {
            FillPanel(weights + ((nint)row * columns), columns, At(row, 0));
        }

        for (; row < Rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                *At(row, column) = weights[((nint)row * columns) + column];
            }
        }
    }

    /// <summary>Copies the transpose of weights: [depth, rows].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void FillTransposed(float* weights)
    {
        for (var row = 0; row < Rows; row += Height)
        {
            var to = At(row, 0);
            var height = Math.Min(Height, Rows - row);
            var from = weights + row;
            for (var column = 0; column < Depth; column++, from += Rows, to += Height)
            {
                if (height == Height)
                {
                    Vector256.Load(from).Store(to);
                    continue;
                }

                for (var i = 0; i < height; i++)
                {
                    to[i] = from[i];
                }
            }
        }
    }

    /// <summary>Sets the last column, which multiplies the row of ones, to a bias or the sum of two: [rows].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void FillBias(float* bias, float* second)
    {
        for (var row = 0; row < Rows; row++)
        {
            *At(row, Depth - 1) = second == null ? bias[row] : bias[row] + second[row];
        }
    }

    // Eight complete rows: [8, columns] → [columns, 8].
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillPanel(float* from, nint columns, float* to)
    {
        for (var column = 0; column < columns; column++, from++, to += Height)
        {
            Vector128.Create(from[0], from[columns], from[2 * columns], from[3 * columns]).Store(to);
            Vector128.Create(from[4 * columns], from[5 * columns], from[6 * columns], from[7 * columns]).Store(to + 4);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float* At(int row, int column) => Data + ((((nint)(row / Height) * Depth) + column) * Height) + (row % Height);
}
