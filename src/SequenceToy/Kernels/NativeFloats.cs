using System.Runtime.InteropServices;

namespace SequenceToy.Kernels;

/// <summary>Owns native memory: zeroed blocks that start on a cache line and are freed on disposal.</summary>
internal sealed unsafe class NativeFloats : IDisposable
{
    /// <summary>The number of floats per cache line.</summary>
    public const int Line = 16;

    private readonly List<nint> blocks = [];

    /// <summary>Allocates a row of zeros, rounded up to full cache lines.</summary>
    public float* Row(long count)
    {
        var bytes = (nuint)((count + Line - 1) / Line * Line) * sizeof(float);
        var block = NativeMemory.AlignedAlloc(bytes, Line * sizeof(float));
        blocks.Add((nint)block);
        NativeMemory.Clear(block, bytes);
        return (float*)block;
    }

    /// <summary>Allocates zeros: [rows, columns], plus the extra rows that a panel product can write.</summary>
    /// <remarks>The row stride is an odd number of cache lines, which avoids cache conflicts between neighboring rows.</remarks>
    public Matrix Rows(int rows, int columns)
    {
        var stride = (((columns + Line - 1) / Line) | 1) * Line;
        return new Matrix(Row((long)(rows + Panels.Height) * stride), stride);
    }

    /// <summary>Allocates zeros and a last row of ones, whose weights are the biases: [rows + 1, columns].</summary>
    public Matrix RowsAndOnes(int rows, int columns)
    {
        var matrix = Rows(rows + 1, columns);
        for (var column = 0; column < matrix.Stride; column++)
        {
            matrix.Row(rows)[column] = 1;
        }

        return matrix;
    }

    public void Dispose()
    {
        foreach (var block in blocks)
        {
            NativeMemory.AlignedFree((void*)block);
        }

        blocks.Clear();
    }
}
