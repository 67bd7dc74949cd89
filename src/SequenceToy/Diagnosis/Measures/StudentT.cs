namespace SequenceToy.Diagnosis.Measures;

/// <summary>Converts Student's t to an equally rare value of a normal distribution.</summary>
/// <remarks>
/// z = √(ν ln(1 + t² / ν)) · (8ν + 1) / (8ν + 3), accurate to a few hundredths for z near 3. Source: D. L. Wallace, Bounds on Normal
/// Approximations to Student's and the Chi-Square Distributions, The Annals of Mathematical Statistics 30 (1959).
/// </remarks>
internal static class StudentT
{
    /// <param name="t">A difference divided by its standard error.</param>
    /// <param name="degrees">The degrees of freedom of the standard error, at least 1.</param>
    public static double AsNormal(double t, int degrees) =>
        double.IsNaN(t) ? t
        : Math.Sign(t) * Math.Sqrt(degrees * Math.Log(1 + (t * t / degrees))) * ((8 * degrees) + 1) / ((8 * degrees) + 3);
}
