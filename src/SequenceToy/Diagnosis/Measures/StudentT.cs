namespace SequenceToy.Diagnosis.Measures;

/// <summary>Student's t as a number of standard errors of a normal: an error taken from few blocks makes large values less rare.</summary>
/// <remarks>
/// z = √(ν ln(1 + t² / ν)) · (8ν + 1) / (8ν + 3), within a few hundredths where it is about three (D. L. Wallace, Bounds on Normal
/// Approximations to Student's and the Chi-Square Distributions, The Annals of Mathematical Statistics 30 (1959)).
/// </remarks>
internal static class StudentT
{
    /// <param name="t">A difference over its standard error.</param>
    /// <param name="degrees">The degrees of freedom of that error, from 1.</param>
    public static double AsNormal(double t, int degrees) =>
        Math.Sign(t) * Math.Sqrt(degrees * Math.Log(1 + (t * t / degrees))) * ((8 * degrees) + 1) / ((8 * degrees) + 3);
}
