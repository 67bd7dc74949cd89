namespace SequenceToy.Metrics.Regression;

/// <summary>The Cholesky factor L of a positive definite matrix A = L Lᵀ, with L lower triangular; solves A x = b.</summary>
/// <remarks>Source: G. Golub and C. Van Loan, Matrix Computations, 4th edition 2013, section 4.2. Suited to up to hundreds of unknowns
/// and the well-conditioned matrices of a ridge regression.</remarks>
internal sealed class Cholesky
{
    private readonly double[] l;
    private readonly int size;

    private Cholesky(double[] l, int size)
    {
        this.l = l;
        this.size = size;
    }

    /// <summary>Returns the factor of a matrix; null when the matrix is not positive definite or not finite.</summary>
    /// <param name="matrix">The matrix, [size · size]; only its lower triangle is read.</param>
    /// <param name="size">The number of rows and columns.</param>
    public static Cholesky? Of(ReadOnlySpan<double> matrix, int size)
    {
        var lower = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[(row * size) + column];
                for (var k = 0; k < column; k++)
                {
                    sum -= lower[(row * size) + k] * lower[(column * size) + k];
                }

                if (row != column)
                {
                    lower[(row * size) + column] = sum / lower[(column * size) + column];
                }
                else if (sum > 0 && double.IsFinite(sum))
                {
                    lower[(row * size) + row] = Math.Sqrt(sum);
                }
                else
                {
                    return null;
                }
            }
        }

        return new Cholesky(lower, size);
    }

    /// <summary>Replaces b by x: solves L y = b from the top, then Lᵀ x = y from the bottom.</summary>
    public void Solve(Span<double> b)
    {
        for (var row = 0; row < size; row++)
        {
            for (var k = 0; k < row; k++)
            {
                b[row] -= l[(row * size) + k] * b[k];
            }

            b[row] /= l[(row * size) + row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < size; k++)
            {
                b[row] -= l[(k * size) + row] * b[k];
            }

            b[row] /= l[(row * size) + row];
        }
    }
}
