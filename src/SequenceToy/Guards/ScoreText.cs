using System.Globalization;

namespace SequenceToy.Guards;

/// <summary>Numbers in sentences, the same everywhere: four digits that count, or as many more as tell a number from another.</summary>
internal static class ScoreText
{
    private const int Digits = 4;

    // A float has no more.
    private const int MostDigits = 9;

    /// <summary><c>1,000</c>.</summary>
    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary><c>1,000 samples</c>.</summary>
    public static string Count(long value, string thing) => $"{Count(value)} {thing}{(value == 1 ? "" : "s")}";

    /// <summary>A share: <c>99.9 %</c>; all is told from nearly all.</summary>
    public static string Percent(double share) => Percent(share, share > 0.5 ? 1 : 0);

    /// <summary>A share, with digits enough to tell it from another.</summary>
    public static string Percent(double share, double other) => double.IsFinite(share) ? $"{Number(100 * share, 100 * other)} %" : Number(share);

    /// <summary><c>40.82</c>, <c>0.1708</c>, <c>1,234</c>, <c>5.2 × 10⁻⁷</c>.</summary>
    public static string Number(double value) => Number(value, double.NaN);

    /// <summary>A number, with digits enough to tell it from another.</summary>
    public static string Number(double value, double other)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "not a number" : value > 0 ? "infinite" : "minus infinite";
        }

        if (Math.Abs(value) is not 0 and (< 1e-3 or >= 1e6))
        {
            var parts = value.ToString("0.###E+0", CultureInfo.InvariantCulture).Split('E');
            return $"{parts[0]} × 10{Raised(int.Parse(parts[1], CultureInfo.InvariantCulture))}";
        }

        var digits = Digits;
        while (digits < MostDigits && value != other && Rounded(value, digits) == Rounded(other, digits))
        {
            digits++;
        }

        return Rounded(value, digits).ToString("#,0.###########", CultureInfo.InvariantCulture);
    }

    // Adding 0 makes 0 of -0.
    private static double Rounded(double value, int digits) =>
        value == 0 ? 0 : Math.Round(value, Math.Max(0, digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))))) + 0.0;

    private static string Raised(int power) => string.Concat(power.ToString(CultureInfo.InvariantCulture).Select(digit => digit switch
    {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        _ => (char)('⁰' + (digit - '0')),
    }));
}
