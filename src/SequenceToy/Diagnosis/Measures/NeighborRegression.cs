namespace SequenceToy.Diagnosis.Measures;

/// <summary>Predicts errors by the mean of the errors at the nearest inputs, so that rules without a linear or quadratic part are found
/// too.</summary>
/// <remarks>Bounded work: at most 1,000 rows to search for each of 400 rows to predict.</remarks>
internal static class NeighborRegression
{
    private const int Neighbors = 10;
    private const int MaxRows = 400;

    /// <param name="fitted">The rows with known errors.</param>
    /// <param name="check">The rows to predict.</param>
    /// <param name="terms">The terms whose linear part is the distance.</param>
    /// <returns>The predicted errors, [rows · width], and the number of rows that were predicted; null with too few known errors or
    /// inputs.</returns>
    public static (double[] Errors, int Rows)? Predict(ErrorRows fitted, ErrorRows check, ErrorTerms terms)
    {
        if (fitted.Count < 2 * Neighbors || terms.LinearCount == 0)
        {
            return null;
        }

        var (known, asked) = (Linear(fitted, terms), Linear(check, terms));
        var rows = Math.Min(check.Count, MaxRows);
        var (width, errors) = (terms.LinearCount, new double[rows * check.Width]);
        Span<(double Distance, int Row)> nearest = stackalloc (double, int)[Neighbors];
        for (var row = 0; row < rows; row++)
        {
            nearest.Fill((double.PositiveInfinity, 0));
            var at = asked.AsSpan(row * width, width);
            for (var other = 0; other < fitted.Count; other++)
            {
                Keep(nearest, Distance(at, known.AsSpan(other * width, width)), other);
            }

            for (var column = 0; column < check.Width; column++)
            {
                foreach (var (_, near) in nearest)
                {
                    errors[(row * check.Width) + column] += fitted.Errors[(near * fitted.Width) + column] / Neighbors;
                }
            }
        }

        return (errors, rows);
    }

    // Inserts a row in order of its distance, if it is among the nearest.
    private static void Keep(Span<(double Distance, int Row)> nearest, double distance, int row)
    {
        if (distance >= nearest[^1].Distance)
        {
            return;
        }

        var at = nearest.Length - 1;
        for (; at > 0 && nearest[at - 1].Distance > distance; at--)
        {
            nearest[at] = nearest[at - 1];
        }

        nearest[at] = (distance, row);
    }

    private static double Distance(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            var difference = one[i] - other[i];
            sum += difference * difference;
        }

        return sum;
    }

    private static double[] Linear(ErrorRows rows, ErrorTerms terms)
    {
        var (all, width) = (terms.Of(rows), terms.LinearCount);
        var linear = new double[rows.Count * width];
        for (var row = 0; row < rows.Count; row++)
        {
            all.AsSpan(row * terms.Count, width).CopyTo(linear.AsSpan(row * width));
        }

        return linear;
    }
}
