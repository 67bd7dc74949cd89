namespace SequenceToy.Reports.Labels;

/// <summary>Numbers of one chart, rounded to a ten-thousandth of their range, however far from zero they are.</summary>
/// <param name="Exponent">The power of ten of the range.</param>
internal sealed record ChartDigits(int Exponent)
{
    private const int Significant = 4;
    private const int MaxDecimals = 15;
    private const double LargestFixed = 1e7;

    /// <summary>The number of decimals.</summary>
    public int Decimals => Math.Clamp(Significant - Exponent, 0, MaxDecimals);

    public static ChartDigits For(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty().ToArray();
        var range = finite.Max() - finite.Min();
        var size = range > 0 && double.IsFinite(range) ? range : Math.Abs(finite.Max());
        return new ChartDigits(size > 0 ? PowerOf(size) : 0);
    }

    /// <summary>Returns the rounded number; null when it is not finite.</summary>
    public double? Of(double value) => double.IsFinite(value) ? Math.Round(value, Decimals) : null;

    /// <summary>Returns a number as text, with the decimals of the range when it is far from zero.</summary>
    public string Text(double value) =>
        !double.IsFinite(value) || value == 0 || PowerOf(Math.Abs(value)) <= Exponent ? NumberFormat.Number(value)
        : Math.Abs(value) >= LargestFixed && Math.Abs(value) < long.MaxValue ? NumberFormat.Count((long)Math.Round(value))
        : Trimmed(NumberFormat.Fixed(value, Decimals));

    private static int PowerOf(double size) => (int)Math.Floor(Math.Log10(size));

    private static string Trimmed(string number) =>
        number.Contains('.', StringComparison.Ordinal) && !number.Contains('×', StringComparison.Ordinal)
            ? number.TrimEnd('0').TrimEnd('.') : number;
}
