namespace SequenceToy.Diagnosis.Measures;

/// <summary>The terms of a regression of errors: standardized inputs and preceding errors, then squares, then products of inputs.</summary>
internal sealed class ErrorTerms
{
    private const int MaxTerms = 60;
    private readonly double[] means;
    private readonly double[] scales;
    private readonly int[] linear;
    private readonly (int One, int Other)[] products;

    private ErrorTerms(double[] means, double[] scales, int[] linear, (int One, int Other)[] products)
    {
        this.means = means;
        this.scales = scales;
        this.linear = linear;
        this.products = products;
    }

    /// <summary>The number of terms.</summary>
    public int Count => linear.Length + products.Length;

    /// <summary>The number of linear terms, which are the first.</summary>
    public int LinearCount => linear.Length;

    /// <summary>Chooses the terms: as many as allowed, the simplest first.</summary>
    /// <param name="rows">The rows whose means and standard deviations standardize the values.</param>
    /// <param name="maxTerms">The maximum number of terms, at least 1.</param>
    public static ErrorTerms For(ErrorRows rows, int maxTerms)
    {
        var width = rows.Inputs + rows.Width;
        var most = Math.Min(maxTerms, MaxTerms);
        var (means, scales) = (new double[width], new double[width]);
        for (var i = 0; i < width; i++)
        {
            var (sum, squares) = (0.0, 0.0);
            for (var row = 0; row < rows.Count; row++)
            {
                sum += rows.Values[(row * width) + i];
            }

            means[i] = sum / rows.Count;
            for (var row = 0; row < rows.Count; row++)
            {
                squares += Math.Pow(rows.Values[(row * width) + i] - means[i], 2);
            }

            var deviation = Math.Sqrt(squares / rows.Count);
            scales[i] = deviation > 1e-9 * Math.Abs(means[i]) && double.IsFinite(deviation) ? 1 / deviation : 0;
        }

        var varying = Enumerable.Range(0, width).Where(i => scales[i] > 0).ToArray();
        int[] simple = [.. varying.OrderBy(i => i < rows.Inputs ? 1 : 0).Take(most).Order()];
        var inputs = varying.Where(i => i < rows.Inputs).ToArray();
        var squared = inputs.Select(i => (i, i));
        var crossed = inputs.SelectMany((one, at) => inputs.Skip(at + 1).Select(other => (one, other)));
        return new ErrorTerms(means, scales, simple, [.. squared.Concat(crossed).Take(most - simple.Length)]);
    }

    /// <summary>Returns the terms of rows: [rows · count].</summary>
    public double[] Of(ErrorRows rows)
    {
        var (terms, width) = (new double[rows.Count * Count], means.Length);
        for (var (row, at) = (0, 0); row < rows.Count; row++)
        {
            foreach (var i in linear)
            {
                terms[at++] = Value(row, i);
            }

            foreach (var (one, other) in products)
            {
                terms[at++] = Value(row, one) * Value(row, other);
            }
        }

        return terms;

        double Value(int row, int i) => (rows.Values[(row * width) + i] - means[i]) * scales[i];
    }
}
