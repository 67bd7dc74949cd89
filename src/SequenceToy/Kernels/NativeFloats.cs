using System.Runtime.InteropServices;

namespace SequenceToy.Kernels;

/// <summary>Owner of native memory: blocks of zeros that start on a cache line and live until it is disposed.</summary>
internal sealed unsafe class NativeFloats : IDisposable
{
    /// <summary>Floats per cache line.</summary>
    public const int Line = 16;

    private readonly List<nint> blocks = [];

    /// <summary>A row of zeros, up to a whole number of cache lines.</summary>
    public float* Row(long count)
    {
        var bytes = (nuint)((count + Line - 1) / Line * Line) * sizeof(float);
        var block = NativeMemory.AlignedAlloc(bytes, Line * sizeof(float));
        blocks.Add((nint)block);
        NativeMemory.Clear(block, bytes);
        return (float*)block;
    }

    /// <summary>Zeros: [rows, columns], with as many rows more as a panel's product may write beyond the last.</summary>
    /// <remarks>A row is an odd number of cache lines, so that neighboring rows do not fight for the same places in the cache.</remarks>
    public Matrix Rows(int rows, int columns)
    {
        var stride = (((columns + Line - 1) / Line) | 1) * Line;
        return new Matrix(Row((long)(rows + Panels.Height) * stride), stride);
    }

    /// <summary>Zeros, and a last row of ones, whose weights are the biases: [rows + 1, columns].</summary>
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
