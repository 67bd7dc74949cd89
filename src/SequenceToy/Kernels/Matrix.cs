using System.Runtime.CompilerServices;

namespace SequenceToy.Kernels;

/// <summary>A view of rows of floats in native memory.</summary>
/// <remarks>Usually one row per unit and one column per step and sample, samples of a step adjacent: [units, steps · width].</remarks>
/// <param name="data">The first number of the first row.</param>
/// <param name="stride">The distance between rows, in floats.</param>
internal readonly unsafe struct Matrix(float* data, int stride)
{
    public float* Data => data;
    public int Stride => stride;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float* Row(int row) => data + ((nint)row * stride);

    public Matrix FromRow(int row) => new(Row(row), stride);

    public Matrix FromColumn(int column) => new(data + column, stride);
}
