using System.Globalization;
using SequenceToy.Tasks;

namespace SequenceToy.Samples;

/// <summary>How numbers are written, the same everywhere: counts with separators, scores in columns whose decimals line up, and in sentences with as many digits as say something.</summary>
internal static class Figures
{
    private const int Significant = 4;
    private const int FewestDecimals = 4;
    private const int MostDecimals = 6;

    // Where people stop counting digits.
    private const double Unreadable = 1e7;

    // A float has no more.
    private const int MostSignificant = 9;

    /// <summary><c>1,000</c>.</summary>
    public static string Count(long value) => FormattableString.Invariant($"{value:#,0}");

    /// <summary><c>1,000 sequences</c>.</summary>
    public static string Count(long value, string thing) => $"{Count(value)} {thing}{(value == 1 ? "" : "s")}";

    /// <summary>In a column: <c>0.9990</c>.</summary>
    public static string Column(double value, int decimals = FewestDecimals) => Text(value, "#,0." + new string('0', decimals), decimals);

    /// <summary>How many decimals a column needs for three digits of the smallest error in it; shares of right answers need four.</summary>
    public static int Decimals(Metric metric, params IEnumerable<double> values) => metric.HigherIsBetter()
        ? FewestDecimals
        : values.Where(value => value > 0).Select(value => Math.Clamp(2 - Exponent(value), FewestDecimals, MostDecimals)).DefaultIfEmpty(FewestDecimals).Max();

    /// <summary>In a sentence, four digits that say something: <c>40.82</c>, <c>0.000936</c>.</summary>
    public static string Brief(double value) => Brief(value, Significant);

    /// <summary>In the unit of an answer, two decimals; of numbers no one counts the digits of, four digits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="lined">Whether it stands in a column.</param>
    public static string InUnit(double value, bool lined = true) => Math.Abs(value) >= Unreadable
        ? value.ToString("G4", CultureInfo.InvariantCulture)
        : (Math.Round(value, 2) + 0.0).ToString(lined ? "0.00" : "0.##", CultureInfo.InvariantCulture);

    /// <summary>In a sentence with a limit: as many digits as tell it from the limit.</summary>
    public static string Beside(double value, double limit)
    {
        for (var digits = Significant; digits < MostSignificant; digits++)
        {
            if (Rounded(value, digits).CompareTo(limit) == value.CompareTo(limit))
            {
                return Brief(value, digits);
            }
        }

        return Brief(value, MostSignificant);
    }

    private static string Brief(double value, int digits) => Text(value, "#,0." + new string('#', DecimalsOf(value, digits)), DecimalsOf(value, digits));

    private static double Rounded(double value, int digits) => Math.Round(value, DecimalsOf(value, digits));

    private static int DecimalsOf(double value, int digits) => Math.Clamp(digits - 1 - Exponent(value), 0, 15);

    private static int Exponent(double value) => value == 0 || !double.IsFinite(value) ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));

    // Adding 0 makes 0 of -0.
    private static string Text(double value, string format, int decimals) =>
        (double.IsFinite(value) ? Math.Round(value, decimals) + 0.0 : value).ToString(double.IsFinite(value) ? format : null, CultureInfo.InvariantCulture);
}
