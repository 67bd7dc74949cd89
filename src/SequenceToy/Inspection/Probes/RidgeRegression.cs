using SequenceToy.Metrics.Regression;

namespace SequenceToy.Inspection.Probes;

/// <summary>Linear regression with a penalty on the squared weights, for any number of targets with the same inputs.</summary>
/// <remarks>
/// <para>ŷ = ȳ + (x − x̄) w, w = (Xᵀ X + α I)⁻¹ Xᵀ (y − ȳ). The rows of X are the inputs minus their mean. The fit minimizes
/// Σ (y − ŷ)² + α ‖w‖², without a penalty on the intercept.</para>
/// <para>Equivalent to scikit-learn's <c>Ridge(alpha)</c>. Source: A. Hoerl and R. Kennard, Ridge Regression, Technometrics 12 (1970), DOI
/// 10.1080/00401706.1970.10488634.</para>
/// </remarks>
internal sealed class RidgeRegression
{
    private readonly double[] means;
    private readonly double[] centred;
    private readonly Cholesky normal;

    private RidgeRegression(double[] means, double[] centred, Cholesky normal)
    {
        this.means = means;
        this.centred = centred;
        this.normal = normal;
    }

    private int Width => means.Length;

    /// <summary>Prepares the part of the fit that depends on the inputs alone; null when they are not finite.</summary>
    /// <param name="inputs">The inputs: [rows · width].</param>
    /// <param name="width">The number of inputs per row.</param>
    /// <param name="alpha">The penalty, above 0.</param>
    public static RidgeRegression? For(ReadOnlySpan<double> inputs, int width, double alpha)
    {
        var mean = new double[width];
        for (var i = 0; i < inputs.Length; i++)
        {
            mean[i % width] += inputs[i] / (inputs.Length / width);
        }

        var rows = inputs.ToArray();
        var products = new double[width * width];
        for (var row = 0; row < rows.Length; row += width)
        {
            for (var i = 0; i < width; i++)
            {
                rows[row + i] -= mean[i];
                for (var j = 0; j <= i; j++)
                {
                    products[(i * width) + j] += rows[row + i] * rows[row + j];
                }
            }
        }

        for (var i = 0; i < width; i++)
        {
            products[(i * width) + i] += alpha;
        }

        return Cholesky.Of(products, width) is { } normal ? new RidgeRegression(mean, rows, normal) : null;
    }

    /// <summary>Fits one target.</summary>
    /// <param name="targets">The target values: [rows].</param>
    public RidgeLine Fit(ReadOnlySpan<double> targets)
    {
        double mean = 0;
        foreach (var target in targets)
        {
            mean += target / targets.Length;
        }

        var weights = new double[Width];
        for (var row = 0; row < targets.Length; row++)
        {
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += centred[(row * Width) + i] * (targets[row] - mean);
            }
        }

        normal.Solve(weights);
        var intercept = mean;
        for (var i = 0; i < weights.Length; i++)
        {
            intercept -= means[i] * weights[i];
        }

        return new RidgeLine(weights, intercept);
    }
}

/// <summary>A fitted linear function ŷ = x w + b.</summary>
/// <param name="Weights">The weights w: [width].</param>
/// <param name="Intercept">The intercept b.</param>
internal sealed record RidgeLine(double[] Weights, double Intercept)
{
    public double At(ReadOnlySpan<double> x)
    {
        var sum = Intercept;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * x[i];
        }

        return sum;
    }
}
