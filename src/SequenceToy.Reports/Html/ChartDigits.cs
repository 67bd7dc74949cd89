using System.Globalization;

namespace SequenceToy.Reports.Html;

/// <summary>Rounds the numbers of one chart to a ten-thousandth of their range, however far from zero they are.</summary>
/// <param name="Decimals">The number of decimals.</param>
internal sealed record ChartDigits(int Decimals)
{
    private const int Significant = 4;
    private const int MaxDecimals = 15;
    private const double Large = 1000;

    public static ChartDigits For(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty().ToArray();
        var range = finite.Max() - finite.Min();
        var size = range > 0 && double.IsFinite(range) ? range : Math.Max(Math.Abs(finite.Max()), double.Epsilon);
        return new ChartDigits(Math.Clamp(Significant - (int)Math.Floor(Math.Log10(size)), 0, MaxDecimals));
    }

    /// <summary>Returns a number as text, with the decimals that a small range far from zero needs.</summary>
    public string Text(double value) => Decimals > 0 && double.IsFinite(value) && Math.Abs(value) >= Large
        ? value.ToString($"#,0.{new string('#', Decimals)}", CultureInfo.InvariantCulture).Replace('-', '−')
        : NumberFormat.Number(value);

    /// <summary>Returns the rounded number; null when it is not finite.</summary>
    public double? Of(double value) => double.IsFinite(value) ? Math.Round(value, Decimals) : null;
}
