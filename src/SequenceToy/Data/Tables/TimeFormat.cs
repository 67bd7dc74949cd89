using System.Globalization;

namespace SequenceToy.Data.Tables;

/// <summary>A format of dates and times.</summary>
/// <param name="Pattern">The format in .NET's notation.</param>
internal readonly record struct TimeFormat(string Pattern)
{
    // Years first: these have one reading. F is a digit of a fraction that may be missing, K a zone that may be.
    private static readonly TimeFormat[] Iso =
    [
        new("yyyy-MM-dd"), new("yyyy-MM-ddTHH:mm:ss.FFFFFFFK"), new("yyyy-MM-ddTHH:mmK"),
        new("yyyy-MM-dd HH:mm:ss.FFFFFFFK"), new("yyyy-MM-dd HH:mmK"), new("yyyy-MM"),
        new("yyyy/MM/dd"), new("yyyy/MM/dd HH:mm:ss"), new("yyyy/MM/dd HH:mm"),
    ];

    /// <summary>Returns the format that all texts have; null when there is none.</summary>
    public static TimeFormat? Of(IReadOnlyList<string> texts, ValueList<string> given) => Of(texts, given, Iso);

    /// <summary>Returns the given format that texts of digits have, such as yyyyMMdd; a year alone is a number.</summary>
    public static TimeFormat? OfNumbers(IReadOnlyList<string> texts, ValueList<string> given) => Of(
        texts, [.. given.Where(pattern => pattern.Contains('M', StringComparison.Ordinal))], []);

    /// <summary>Reads a time; one with a zone becomes UTC.</summary>
    public bool TryRead(string text, out DateTime time) => DateTime.TryParseExact(
        text, Pattern, CultureInfo.InvariantCulture,
        DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowLeadingWhite
            | DateTimeStyles.AllowTrailingWhite, out time);

    /// <summary>Returns true for a text with a zone such as Z or +02:00.</summary>
    public static bool HasZone(string text) =>
        text.EndsWith('Z')
        || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-' && text.Contains(':', StringComparison.Ordinal));

    private static TimeFormat? Of(IReadOnlyList<string> texts, ValueList<string> given, TimeFormat[] known) =>
        given.Select(pattern => new TimeFormat(pattern)).Concat(known).Cast<TimeFormat?>()
            .FirstOrDefault(format => texts.All(text => format!.Value.TryRead(text, out _)));

    /// <summary>Returns a time as text in this format.</summary>
    public string Text(DateTime time) => time.ToString(Pattern, CultureInfo.InvariantCulture);
}
