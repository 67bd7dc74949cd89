using System.Runtime.CompilerServices;

namespace SequenceToy.Kernels;

/// <summary>Sets a share of a layer's outputs to zero in training and scales up the others.</summary>
/// <remarks>
/// <para>Formula: x' = x · m / (1 − p), where m is 0 with probability p and otherwise 1.</para>
/// <para>Source: N. Srivastava et al., Dropout, JMLR 15 (2014), in PyTorch's inverted form.</para>
/// </remarks>
internal sealed unsafe class Dropout(NativeFloats memory, double share, int rows, int columns)
{
    private readonly float kept = (float)(1 / (1 - share));

    /// <summary>x' and a row of ones: [rows + 1, columns].</summary>
    public Matrix Dropped { get; } = memory.RowsAndOnes(rows, columns);

    /// <summary>m / (1 − p): [rows, columns].</summary>
    public Matrix Factors { get; } = memory.Rows(rows, columns);

    /// <summary>Draws new factors: one random number per unit, step and sample, in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(Matrix outputs, BatchSpan span, int samples, SeededRandom random)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var step = 0; step < span.Steps; step++)
            {
                var start = step * span.Width;
                for (var column = start; column < start + samples; column++)
                {
                    var factor = random.NextSingle() < share ? 0 : kept;
                    Factors.Row(row)[column] = factor;
                    Dropped.Row(row)[column] = outputs.Row(row)[column] * factor;
                }
            }
        }
    }

    /// <summary>Converts the gradient of x' to the gradient of x, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Backward(Matrix gradient, int count)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < count; column++)
            {
                gradient.Row(row)[column] *= Factors.Row(row)[column];
            }
        }
    }
}
