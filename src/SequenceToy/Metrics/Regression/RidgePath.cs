namespace SequenceToy.Metrics.Regression;

/// <summary>Ridge regressions of standardized inputs for several penalties; the one with the smallest cross-validated error is
/// used.</summary>
/// <remarks>
/// <para>w = (Xᵀ X + λ I)⁻¹ Xᵀ y. The error is that of generalized cross-validation, n RSS / (n − 1 − df)², where
/// df = tr (Xᵀ X + λ I)⁻¹ Xᵀ X and 1 is the intercept.</para>
/// <para>Source: G. Golub, M. Heath and G. Wahba, Generalized Cross-Validation as a Method for Choosing a Good Ridge Parameter,
/// Technometrics 21 (1979), DOI 10.1080/00401706.1979.10489751.</para>
/// </remarks>
internal sealed class RidgePath
{
    // Fits that use up nearly all degrees of freedom say nothing about their error.
    private const double MaxShareOfFreedom = 0.9;

    // Rounding of the normal equations.
    private const double LeastShareOfSquares = 1e-13;
    private readonly double[] inputs;
    private readonly double[] products;
    private readonly int width;
    private readonly (double Penalty, Cholesky Factor, double Freedom)[] fits;

    /// <param name="inputs">The standardized inputs, [rows · width]: each column with mean 0 and variance 1, or all zeros.</param>
    /// <param name="width">The number of inputs per row.</param>
    public RidgePath(double[] inputs, int width)
    {
        (this.inputs, this.width, Rows) = (inputs, width, inputs.Length / width);
        products = Products(inputs, width);
        fits = [.. Penalties.Select(Prepared).OfType<(double, Cholesky, double)>()];
    }

    /// <summary>The penalties per row, the smallest first.</summary>
    public static IReadOnlyList<double> Penalties { get; } = [1e-8, 1e-6, 1e-4, 1e-3, 1e-2, 1e-1, 1, 10];

    private int Rows { get; }

    /// <summary>Fits one target by the best penalty.</summary>
    /// <param name="centered">The targets minus their mean, [rows].</param>
    /// <returns>The weights, [width], and the penalty per row.</returns>
    public (double[] Weights, double Penalty) Fit(ReadOnlySpan<double> centered)
    {
        var (moments, squares) = (new double[width], 0.0);
        for (var row = 0; row < Rows; row++)
        {
            squares += centered[row] * centered[row];
            for (var i = 0; i < width; i++)
            {
                moments[i] += inputs[(row * width) + i] * centered[row];
            }
        }

        var (best, penalty, least) = (new double[width], double.PositiveInfinity, double.PositiveInfinity);
        foreach (var (candidate, factor, freedom) in fits)
        {
            var weights = (double[])moments.Clone();
            factor.Solve(weights);
            var free = Rows - 1 - freedom;
            var error = Math.Max(Residuals(weights, moments, squares), LeastShareOfSquares * squares) / (free * free);
            if (error < least)
            {
                (best, penalty, least) = (weights, candidate, error);
            }
        }

        return (best, penalty);
    }

    private (double Penalty, Cholesky Factor, double Freedom)? Prepared(double penalty)
    {
        var matrix = (double[])products.Clone();
        for (var i = 0; i < width; i++)
        {
            matrix[(i * width) + i] += penalty * Rows;
        }

        if (Cholesky.Of(matrix, width) is not { } factor)
        {
            return null;
        }

        var freedom = width - (penalty * Rows * TraceOfInverse(factor));
        return freedom <= MaxShareOfFreedom * (Rows - 1) ? (penalty, factor, freedom) : null;
    }

    private double TraceOfInverse(Cholesky factor)
    {
        var trace = 0.0;
        var column = new double[width];
        for (var i = 0; i < width; i++)
        {
            Array.Clear(column);
            column[i] = 1;
            factor.Solve(column);
            trace += column[i];
        }

        return trace;
    }

    // Σ (y − x w)² = yᵀ y − 2 wᵀ Xᵀ y + wᵀ Xᵀ X w.
    private double Residuals(double[] weights, double[] moments, double squares)
    {
        for (var i = 0; i < width; i++)
        {
            var product = 0.0;
            for (var j = 0; j < width; j++)
            {
                product += products[(Math.Max(i, j) * width) + Math.Min(i, j)] * weights[j];
            }

            squares += weights[i] * (product - (2 * moments[i]));
        }

        return squares;
    }

    // The lower triangle of Xᵀ X.
    private static double[] Products(double[] inputs, int width)
    {
        var lower = new double[width * width];
        for (var row = 0; row < inputs.Length; row += width)
        {
            for (var i = 0; i < width; i++)
            {
                var factor = inputs[row + i];
                for (var j = 0; j <= i; j++)
                {
                    lower[(i * width) + j] += factor * inputs[row + j];
                }
            }
        }

        return lower;
    }
}
