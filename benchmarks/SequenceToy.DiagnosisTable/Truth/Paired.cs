namespace SequenceToy.DiagnosisTable.Truth;

/// <summary>The paired difference of two predictions on the same sequences.</summary>
/// <param name="Mean">The mean advantage of the first, above 0 if it is better.</param>
/// <param name="Deviation">The standard deviation of the advantage per sequence.</param>
/// <param name="Count">The number of sequences.</param>
internal sealed record Paired(double Mean, double Deviation, int Count)
{
    /// <summary>The advantage in standard errors.</summary>
    public double InErrors => InErrorsAt(Count);

    /// <summary>The advantage in standard errors of that many sequences.</summary>
    public double InErrorsAt(int count) => Deviation == 0 ? Math.Sign(Mean) * double.PositiveInfinity is var far && Mean != 0 ? far : 0 : Mean / Deviation * Math.Sqrt(count);

    public static Paired Of(double[] errors, double[] others)
    {
        var differences = errors.Zip(others, (error, other) => other - error).ToArray();
        var mean = differences.Average();
        return new Paired(mean, Math.Sqrt(differences.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, differences.Length - 1)), differences.Length);
    }
}
