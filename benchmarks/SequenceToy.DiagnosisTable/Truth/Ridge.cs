namespace SequenceToy.DiagnosisTable.Truth;

/// <summary>A linear regression in closed form, independent of the library's.</summary>
internal sealed class Ridge
{
    private const double Penalty = 1e-3;

    private readonly double[] means;
    private readonly double[] scales;
    private readonly double[] weights;
    private readonly double offset;

    public Ridge(IReadOnlyList<double[]> rows, IReadOnlyList<double> targets)
    {
        var width = rows[0].Length;
        means = [.. Enumerable.Range(0, width).Select(column => rows.Average(row => row[column]))];
        scales = [.. Enumerable.Range(0, width).Select(column => Math.Sqrt(rows.Average(row => Math.Pow(row[column] - means[column], 2))) is > 1e-12 and var scale ? scale : 1)];
        offset = targets.Average();
        var scaled = rows.Select(Scaled).ToArray();
        var matrix = new double[width, width + 1];
        for (var r = 0; r < scaled.Length; r++)
        {
            for (var i = 0; i < width; i++)
            {
                for (var j = 0; j < width; j++)
                {
                    matrix[i, j] += scaled[r][i] * scaled[r][j];
                }

                matrix[i, width] += scaled[r][i] * (targets[r] - offset);
            }
        }

        for (var i = 0; i < width; i++)
        {
            matrix[i, i] += Penalty * rows.Count;
        }

        weights = Solve(matrix, width);
    }

    public double Of(double[] row) => offset + Scaled(row).Zip(weights, (value, weight) => value * weight).Sum();

    private double[] Scaled(double[] row) => [.. row.Select((value, column) => (value - means[column]) / scales[column])];

    // Gauss-Jordan; the matrix is positive definite.
    private static double[] Solve(double[,] matrix, int width)
    {
        for (var pivot = 0; pivot < width; pivot++)
        {
            for (var row = 0; row < width; row++)
            {
                var factor = row == pivot ? 0 : matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; factor != 0 && column <= width; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }
            }
        }

        return [.. Enumerable.Range(0, width).Select(row => matrix[row, width] / matrix[row, row])];
    }
}
