using System.Globalization;

namespace SequenceToy.Data.Tables;

/// <summary>A format of dates and times.</summary>
/// <param name="Pattern">The format in .NET's notation.</param>
internal readonly record struct TimeFormat(string Pattern)
{
    /// <summary>The formats that start with the year and have one reading. F is a digit of a fraction that may be missing, K a zone that
    /// may be.</summary>
    public static IReadOnlyList<TimeFormat> Iso { get; } =
    [
        new("yyyy-MM-dd"), new("yyyy-MM-ddTHH:mm:ss.FFFFFFFK"), new("yyyy-MM-ddTHH:mmK"),
        new("yyyy-MM-dd HH:mm:ss.FFFFFFFK"), new("yyyy-MM-dd HH:mmK"), new("yyyy-MM"),
        new("yyyy/MM/dd"), new("yyyy/MM/dd HH:mm:ss"), new("yyyy/MM/dd HH:mm"),
    ];

    /// <summary>Returns the formats that all texts have: the given ones, or one of ISO 8601; empty when there is none.</summary>
    public static TimeFormat[] Of(IReadOnlyList<string> texts, ValueList<string> given) =>
        Fitting(texts, given) is { Length: > 0 } own ? own : [.. Iso.Where(format => format.Fits(texts)).Take(1)];

    /// <summary>Returns the given formats that texts of digits have, such as yyyyMMdd.</summary>
    public static TimeFormat[] OfNumbers(IReadOnlyList<string> texts, ValueList<string> given) => Fitting(texts, WithMonths(given));

    /// <summary>Returns the formats with months; a year alone is a number.</summary>
    public static IEnumerable<string> WithMonths(ValueList<string> given) =>
        given.Where(pattern => pattern.Contains('M', StringComparison.Ordinal));

    /// <summary>Reads a time; one with a zone becomes UTC.</summary>
    public bool TryRead(string text, out DateTime time) => DateTime.TryParseExact(
        text, Pattern, CultureInfo.InvariantCulture,
        DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowLeadingWhite
            | DateTimeStyles.AllowTrailingWhite, out time);

    /// <summary>Returns true for a text with a zone such as Z or +02:00.</summary>
    public static bool HasZone(string text) =>
        text.EndsWith('Z')
        || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-' && text.Contains(':', StringComparison.Ordinal));

    /// <summary>Returns a time as text in this format.</summary>
    public string Text(DateTime time) => time.ToString(Pattern, CultureInfo.InvariantCulture);

    private static TimeFormat[] Fitting(IReadOnlyList<string> texts, IEnumerable<string> patterns) =>
        [.. patterns.Select(pattern => new TimeFormat(pattern)).Where(format => format.Fits(texts))];

    private bool Fits(IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            if (!TryRead(text, out _))
            {
                return false;
            }
        }

        return true;
    }
}
