using System.Globalization;

namespace SequenceToy.Guards;

/// <summary>Formats numbers identically in all texts and charts: four significant digits, thousands separators, a real minus.</summary>
internal static class NumberFormat
{
    private const int Significant = 4;

    // A float has at most nine significant digits.
    private const int MaxSignificant = 9;
    private const double LargestInFull = 1e6;
    private const double LargestFixed = 1e7;
    private const int MinDecimals = 4;
    private const int MaxDecimals = 6;

    /// <summary>Formats a number: <c>0.1708</c>, <c>40.82</c>, <c>1,235</c>, <c>5.2 × 10⁻⁷</c>; integers below a million in full.</summary>
    public static string Number(double value) => Number(value, double.NaN);

    /// <summary>Formats a number with enough digits to differ from another: <c>0.99004</c> next to 0.99.</summary>
    public static string Number(double value, double other)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "not a number" : value > 0 ? "∞" : "−∞";
        }

        if (Math.Abs(value) is not 0 and (< 1e-3 or >= LargestInFull))
        {
            var parts = value.ToString("0.###E+0", CultureInfo.InvariantCulture).Split('E');
            return $"{Minus(parts[0])} × {PowerOfTen(int.Parse(parts[1], CultureInfo.InvariantCulture))}";
        }

        var digits = Significant;
        while (digits < MaxSignificant && value != other && Rounded(value, digits) == Rounded(other, digits))
        {
            digits++;
        }

        return Minus(
            (value == Math.Round(value) ? value : Rounded(value, digits)).ToString("#,0.###########", CultureInfo.InvariantCulture));
    }

    /// <summary>Formats a number with fixed decimals: <c>191.30</c>; from ten million as <see cref="Number(double)"/> does.</summary>
    public static string Fixed(double value, int decimals) => double.IsFinite(value) && Math.Abs(value) < LargestFixed
        ? Minus(Math.Round(value, decimals).ToString($"N{decimals.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture))
        : Number(value);

    /// <summary>Formats a difference, with its sign: <c>+0.31</c>, <c>−1.20</c>, <c>0.00</c>.</summary>
    public static string Difference(double value, int decimals) =>
        $"{(Math.Round(value, decimals) > 0 ? "+" : "")}{Fixed(value, decimals)}";

    /// <summary>Formats a number with an upper limit, visibly below it if it is: <c>1</c>, <c>0.9986</c>, <c>&gt; 0.9999</c>.</summary>
    public static string UpTo(double limit, double value) =>
        value < limit && Rounded(value, Significant) >= limit ? $"> {Number(limit - (limit / 1e4))}" : Number(value);

    /// <summary>Formats a number with an upper limit and fixed decimals: <c>1.0000</c>, <c>0.9986</c>, <c>&gt; 0.9999</c>.</summary>
    public static string UpTo(double limit, double value, int decimals) =>
        value < limit && Math.Round(value, decimals) >= limit ? $"> {Fixed(limit - Math.Pow(10, -decimals), decimals)}"
            : Fixed(value, decimals);

    /// <summary>Formats a share in percent: <c>51.75%</c>; just below 1 as <c>&gt; 99.99%</c>.</summary>
    public static string Percent(double share) => double.IsFinite(share) ? $"{UpTo(100, 100 * share)}%" : Number(share);

    /// <summary>Formats a share in percent with enough digits to differ from another: <c>99.896%</c> next to 0.999.</summary>
    public static string Percent(double share, double other) =>
        double.IsFinite(share) ? $"{Number(100 * share, 100 * other)}%" : Number(share);

    /// <summary>Formats a share in percent with fixed decimals: <c>51.8%</c>.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <param name="decimals">The number of decimals, at least 0.</param>
    /// <param name="limit">A share below it must not look equal to it: with 0.01, 0.00997 gives <c>0.99%</c>. Default: NaN (none).</param>
    public static string FixedPercent(double share, int decimals, double limit = double.NaN) =>
        !double.IsFinite(share) ? Number(share)
        : share < limit && Math.Round(100 * share, decimals) >= 100 * limit
            ? $"{Fixed((100 * limit) - Math.Pow(10, -decimals - 1), decimals + 1)}%"
        : $"{Fixed(100 * share, decimals)}%";

    /// <summary>Formats a share of runs in whole percent: <c>87%</c>. Only 0 and 1 look like it: <c>0.4%</c>, <c>&lt;0.1%</c>,
    /// <c>99.6%</c>, <c>&gt;99.9%</c>.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    public static string RunShare(double share)
    {
        var whole = Math.Round(100 * share);
        return share is > 0 and < 1 && whole is 0 or 100
            ? share < 0.0005 ? "<0.1%" : share > 0.9995 ? ">99.9%" : FixedPercent(share, 1)
            : FixedPercent(share, 0);
    }

    /// <summary>Formats a number with its unit, a share in percent: <c>30 sequences</c>, <c>1 epoch</c>, <c>95% of the units</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="unit">The unit in the plural; that of a share starts with "of"; empty for none.</param>
    public static string Amount(double value, string unit) =>
        unit.StartsWith("of ", StringComparison.Ordinal) ? $"{Percent(value)} {unit}"
        : unit.Length == 0 ? Number(value)
        : $"{Number(value)} {(value == 1 ? unit.TrimEnd('s') : unit)}";

    /// <summary>Formats an integer: <c>1,000</c>.</summary>
    public static string Count(long value) => Minus(value.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>Formats an integer with a noun: <c>1 epoch</c>, <c>1,000 epochs</c>.</summary>
    public static string Count(long value, string thing) => $"{Count(value)} {thing}{(value == 1 ? "" : "s")}";

    /// <summary>Formats an integer with a noun without separators, for an error message: <c>1 feature</c>, <c>5000 features</c>.</summary>
    public static string Plain(int value, string thing) => FormattableString.Invariant($"{value} {thing}{(value == 1 ? "" : "s")}");

    /// <summary>Formats a range of integers: <c>1 to 40</c>, or <c>3</c> if both ends are the same.</summary>
    public static string Range(int lowest, int highest) => lowest == highest ? Count(lowest) : $"{Count(lowest)} to {Count(highest)}";

    /// <summary>Formats an ordinal number: <c>2nd</c>, <c>21st</c>, <c>12th</c>.</summary>
    public static string Ordinal(int value) =>
        Count(value) + (value % 100 is >= 11 and <= 13 ? "th" : (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    /// <summary>Formats a time: <c>7 ms</c>, <c>0.14 s</c>, <c>3 min 20 s</c>, <c>1 h 12 min</c>; whole seconds without decimals.</summary>
    public static string Seconds(double seconds) =>
        seconds == Math.Round(seconds) && seconds < 60 ? $"{Count((long)seconds)} s"
        : seconds < 0.1 ? $"{Count(Math.Max(1, (long)Math.Round(seconds * 1000)))} ms"
        : seconds < 100 ? $"{Fixed(seconds, seconds < 10 ? 2 : 1)} s"
        : seconds < 3600 ? $"{Count((long)(seconds / 60))} min {Count((long)(seconds % 60))} s"
        : $"{Count((long)(seconds / 3600))} h {Count((long)(seconds % 3600 / 60))} min";

    /// <summary>Formats a power of ten: <c>10⁻⁷</c>.</summary>
    public static string PowerOfTen(int power) =>
        "10" + string.Concat(power.ToString(CultureInfo.InvariantCulture).Select(digit => digit switch
    {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        _ => (char)('⁰' + (digit - '0')),
    }));

    /// <summary>The number of decimals that give the smallest positive number of a column three digits: from 4 to 6.</summary>
    public static int Decimals(params IEnumerable<double> values) =>
        values.Where(value => value > 0).Select(value => Math.Clamp(2 - Exponent(value), MinDecimals, MaxDecimals))
            .DefaultIfEmpty(MinDecimals).Max();

    /// <summary>Rounds to four significant digits; more are not visible in a chart.</summary>
    public static double Rounded(double value) => Rounded(value, Significant);

    private static double Rounded(double value, int digits)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value;
        }

        var places = digits - 1 - Exponent(value);
        return places is >= 0 and <= 15
            ? Math.Round(value, places)
            : double.Parse(
                value.ToString($"G{digits.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture);
    }

    private static int Exponent(double value) => value == 0 || !double.IsFinite(value) ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));

    // -0 and -0.00 become 0 and 0.00.
    private static string Minus(string number) =>
        number.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? number.TrimStart('-') : number.Replace('-', '−');
}
