using System.Runtime.CompilerServices;

namespace SequenceToy.Kernels;

/// <summary>Rows of floats in native memory: a view, not the owner.</summary>
/// <remarks>Most have one row per unit and one column per step and sample, the samples of one step side by side: [units, steps ·
/// width].</remarks>
/// <param name="data">The first row's first number.</param>
/// <param name="stride">How far apart rows are.</param>
internal readonly unsafe struct Matrix(float* data, int stride)
{
    /// <summary>The first row's first number.</summary>
    public float* Data => data;

    /// <summary>How far apart rows are.</summary>
    public int Stride => stride;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float* Row(int row) => data + ((nint)row * stride);

    /// <summary>The same columns of the rows from one on.</summary>
    public Matrix FromRow(int row) => new(Row(row), stride);

    /// <summary>The same rows from one column on.</summary>
    public Matrix FromColumn(int column) => new(data + column, stride);
}
