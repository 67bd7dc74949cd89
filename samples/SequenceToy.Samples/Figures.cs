using System.Globalization;

namespace SequenceToy.Samples;

/// <summary>How numbers are written, the same everywhere: counts with separators, scores in columns whose decimals line up, and in sentences with as many digits as say something.</summary>
internal static class Figures
{
    /// <summary>In a column of scores.</summary>
    public const int FewestDecimals = 4;

    private const int Significant = 4;
    private const int MostDecimals = 6;
    private const int PercentDecimals = 2;

    // Where people stop counting digits.
    private const double Unreadable = 1e7;

    /// <summary><c>1,000</c>.</summary>
    public static string Count(long value) => FormattableString.Invariant($"{value:#,0}");

    /// <summary><c>1,000 sequences</c>.</summary>
    public static string Count(long value, string thing) => $"{Count(value)} {thing}{(value == 1 ? "" : "s")}";

    /// <summary>In a column: <c>0.9990</c>.</summary>
    public static string Column(double value, int decimals = FewestDecimals) => Text(value, "#,0." + new string('0', decimals), decimals);

    /// <summary>A score in a column: shares of right answers in per cent, <c>99.90 %</c>.</summary>
    public static string Column(Metric metric, double score, int decimals) =>
        metric.HigherIsBetter() ? Percent(score) : Column(score, decimals);

    /// <summary>A share in a column: <c>99.90 %</c>; all is told from nearly all.</summary>
    public static string Percent(double share) => share < 1 && Math.Round(100 * share, PercentDecimals) == 100 ? "> 99.99 %" : $"{Column(100 * share, PercentDecimals)} %";

    /// <summary>A score in a column that is perfect at 1; perfect is told from nearly perfect.</summary>
    public static string OneAtMost(double score, int decimals) => score < 1 && Math.Round(score, decimals) == 1 ? $"> {Column(1 - Math.Pow(10, -decimals), decimals)}" : Column(score, decimals);

    /// <summary>How many decimals a column needs for three digits of the smallest error in it.</summary>
    public static int Decimals(Metric metric, params IEnumerable<double> values) => metric.HigherIsBetter()
        ? FewestDecimals
        : values.Where(value => value > 0).Select(value => Math.Clamp(2 - Exponent(value), FewestDecimals, MostDecimals)).DefaultIfEmpty(FewestDecimals).Max();

    /// <summary>In a sentence, four digits that say something: <c>40.82</c>, <c>0.000936</c>.</summary>
    public static string Brief(double value) => Text(value, "#,0." + new string('#', DecimalsOf(value)), DecimalsOf(value));

    /// <summary>In the unit of an answer, two decimals; of numbers no one counts the digits of, four digits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="lined">Whether it stands in a column.</param>
    public static string InUnit(double value, bool lined = true) => Math.Abs(value) >= Unreadable
        ? value.ToString("G4", CultureInfo.InvariantCulture)
        : (Math.Round(value, 2) + 0.0).ToString(lined ? "0.00" : "0.##", CultureInfo.InvariantCulture);

    private static int DecimalsOf(double value) => Math.Clamp(Significant - 1 - Exponent(value), 0, 15);

    private static int Exponent(double value) => value == 0 || !double.IsFinite(value) ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));

    // Adding 0 makes 0 of -0.
    private static string Text(double value, string format, int decimals) =>
        (double.IsFinite(value) ? Math.Round(value, decimals) + 0.0 : value).ToString(double.IsFinite(value) ? format : null, CultureInfo.InvariantCulture);
}
