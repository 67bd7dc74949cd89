using MathNet.Numerics.Providers.LinearAlgebra;

namespace SequenceToy.Metrics.Regression;

/// <summary>The Cholesky factor L of a positive definite matrix A = L Lᵀ, with L lower triangular; solves A x = b.</summary>
/// <remarks>Computed by Math.NET Numerics, whose managed code is called directly: the search for native libraries cannot be
/// trimmed.</remarks>
internal sealed class Cholesky
{
    private readonly double[] l;
    private readonly int size;

    private Cholesky(double[] l, int size)
    {
        this.l = l;
        this.size = size;
    }

    private static ManagedLinearAlgebraProvider Provider { get; } = new();

    /// <summary>Returns the factor of a matrix; null when the matrix is not positive definite or not finite.</summary>
    /// <param name="matrix">The matrix, [size · size]; only its lower triangle is read.</param>
    /// <param name="size">The number of rows and columns.</param>
    public static Cholesky? Of(ReadOnlySpan<double> matrix, int size)
    {
        // Math.NET stores column after column.
        var lower = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var value = matrix[(row * size) + column];
                if (!double.IsFinite(value))
                {
                    return null;
                }

                lower[(column * size) + row] = value;
            }
        }

        try
        {
            Provider.CholeskyFactor(lower, size);
            return new Cholesky(lower, size);
        }
        catch (ArgumentException)
        {
            // Math.NET says so of a matrix that is not positive definite.
            return null;
        }
    }

    /// <summary>Replaces b by x.</summary>
    public void Solve(double[] b) => Provider.CholeskySolveFactored(l, size, b, 1);
}
