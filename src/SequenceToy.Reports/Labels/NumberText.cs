using System.Globalization;
using SequenceToy.Inspection.Influence;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Labels;

/// <summary>Numbers as people read them.</summary>
internal static class NumberText
{
    private const int Digits = 4;
    private const double JustBelow = 0.9999;

    /// <summary>Four digits that count, thousands apart: <c>0.1708</c>, <c>40.82</c>, <c>1,235</c>, <c>1.2 × 10⁻⁷</c>; whole numbers below a million in full.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "not a number" : value > 0 ? "∞" : "−∞";
        }

        var size = Math.Abs(value);
        if (size is not 0 and (< 1e-3 or >= 1e6))
        {
            var parts = value.ToString("0.###E+0", CultureInfo.InvariantCulture).Split('E');
            return $"{Minus(parts[0])}\u00A0×\u00A010{Raised(int.Parse(parts[1], CultureInfo.InvariantCulture))}";
        }

        return Minus((value == Math.Round(value) ? value : Shortened(value)).ToString("#,0.######", CultureInfo.InvariantCulture));
    }

    /// <summary>With so many decimals, so that numbers stand in line: <c>191.30</c>.</summary>
    public static string Fixed(double value, int decimals) => double.IsFinite(value)
        ? Minus((Math.Round(value, decimals) + 0.0).ToString($"N{decimals.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture))
        : Number(value);

    /// <summary>Whole numbers with their thousands apart: <c>1,000</c>.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How many of a thing: <c>1 epoch</c>, <c>200 epochs</c>.</summary>
    public static string Counted(long value, string thing) => $"{Count(value)} {thing}{(value == 1 ? "" : "s")}";

    /// <summary>A share in percent: <c>51.8 %</c>.</summary>
    public static string Percent(double share) => $"{Minus((Math.Round(share * 100, 1) + 0.0).ToString("0.0", CultureInfo.InvariantCulture))}\u00A0%";

    /// <summary>A share of influence in percent: <c>51.8 %</c>; what is as good as nothing does not read as if it were not.</summary>
    public static string Influence(double share) => Unbroken(Minus(InfluenceWords.Percent(share)));

    /// <summary>A share of right answers in percent: <c>100 %</c>, <c>99.67 %</c>, <c>&gt; 99.99 %</c>. What lies just below all is not all.</summary>
    public static string Share(double share) => $"{UpTo(100, 100 * share)}\u00A0%";

    /// <summary>A number that is perfect at a limit and told from it below: <c>1</c>, <c>0.9986</c>, <c>&gt; 0.9999</c>.</summary>
    public static string UpTo(double limit, double value) => value < limit && Shortened(value) >= limit ? $"> {Number(JustBelow * limit)}" : Number(value);

    /// <summary>Text whose percentages stay on one line.</summary>
    public static string Unbroken(string text) => text.Replace(" %", "\u00A0%", StringComparison.Ordinal);

    /// <summary>Which of several: <c>2nd</c>, <c>21st</c>, <c>12th</c>.</summary>
    public static string Ordinal(int value) => Count(value) + (value % 100 is >= 11 and <= 13 ? "th" : (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    /// <summary>Lengths: <c>1 to 40</c>.</summary>
    public static string Range(LengthRange lengths) => lengths.Shortest == lengths.Longest ? Count(lengths.Shortest) : $"{Count(lengths.Shortest)} to {Count(lengths.Longest)}";

    /// <summary>A time: <c>7 ms</c>, <c>0.14 s</c>, <c>3 min 20 s</c>.</summary>
    public static string Seconds(double seconds) => seconds < 0.1
        ? $"{Math.Max(1, Math.Round(seconds * 1000)).ToString("0", CultureInfo.InvariantCulture)} ms"
        : seconds < 100 ? $"{seconds.ToString(seconds < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture)} s"
        : $"{(long)(seconds / 60)} min {(long)(seconds % 60)} s";

    /// <summary>A number for a chart: no more digits than can be seen; null where it is not finite.</summary>
    public static double? Point(double? value) => value is { } number && double.IsFinite(number) ? Shortened(number) : null;

    private static double Shortened(double value)
    {
        if (value == 0)
        {
            return 0;
        }

        var places = Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return places is >= 0 and <= 15
            ? Math.Round(value, places)
            : double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    // Below zero, but not when it is written: -0 and -0.0 are 0 and 0.0.
    private static string Minus(string number) => number.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? number.TrimStart('-') : number.Replace('-', '−');

    /// <summary>A number up high: <c>⁻⁷</c>.</summary>
    public static string Raised(int power) => string.Concat(power.ToString(CultureInfo.InvariantCulture).Select(digit => digit switch
    {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        _ => (char)('⁰' + (digit - '0')),
    }));
}
