namespace SequenceToy.Series.Scoring;

/// <summary>Student's t distribution.</summary>
/// <remarks>By the incomplete beta function, whose continued fraction is evaluated by Lentz's method. Source: W. H. Press et al., Numerical
/// Recipes, 3rd edition 2007, sections 6.1, 6.4 and 6.14.</remarks>
internal static class StudentDistribution
{
    private const int MaxTerms = 10_000;
    private const double Precision = 1e-15;
    private const double Tiny = 1e-300;

    /// <summary>Returns the probability of a value below t.</summary>
    public static double Below(double t, double degrees)
    {
        if (double.IsNaN(t))
        {
            return t;
        }

        var tail = 0.5 * Beta(degrees / (degrees + (t * t)), degrees / 2, 0.5);
        return t < 0 ? tail : 1 - tail;
    }

    /// <summary>Returns the value that a share of the distribution is below.</summary>
    /// <param name="share">The share, above 0 and below 1.</param>
    /// <param name="degrees">The degrees of freedom, above 0.</param>
    public static double Quantile(double share, double degrees)
    {
        double low = -1, high = 1;
        while (Below(low, degrees) > share)
        {
            low *= 2;
        }

        while (Below(high, degrees) < share)
        {
            high *= 2;
        }

        for (var i = 0; i < 100 && high - low > Precision * Math.Abs(high); i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle, degrees) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    // The regularized incomplete beta function.
    private static double Beta(double x, double a, double b)
    {
        if (x is <= 0 or >= 1)
        {
            return Math.Clamp(x, 0, 1);
        }

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    private static double Fraction(double x, double a, double b)
    {
        double c = 1, d = 1 / NotZero(1 - ((a + b) * x / (a + 1))), value = d;
        for (var m = 1; m < MaxTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            (c, d) = (NotZero(1 + (even / c)), 1 / NotZero(1 + (even * d)));
            value *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            (c, d) = (NotZero(1 + (odd / c)), 1 / NotZero(1 + (odd * d)));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
            {
                break;
            }
        }

        return value;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    // Stirling's series after raising the argument to at least 10: its error is below 10⁻¹⁵ there.
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++)
        {
            shift += Math.Log(x);
        }

        var inverse = 1 / (x * x);
        var last = ((inverse / 1188) - (1.0 / 1680)) * inverse;
        var series = ((((last + (1.0 / 1260)) * inverse) - (1.0 / 360)) * inverse) + (1.0 / 12);
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (series / x) - shift;
    }
}
