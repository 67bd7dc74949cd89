using System.Globalization;

namespace SequenceToy.Data.Tables;

/// <summary>Finds dates with several readings: day or month first, or two given formats that both fit.</summary>
internal static class AmbiguousDates
{
    private static readonly string[] Times = ["", " HH:mm", " HH:mm:ss"];

    /// <summary>Returns the formats that all texts may have; empty when they are no such dates.</summary>
    public static TimeFormat[] Formats(IReadOnlyList<string> texts) =>
        [.. Candidates(texts[0]).Where(format => texts.All(text => format.TryRead(text, out _)))];

    /// <summary>Returns the formats, with the day or the month first, that a text may have by its look.</summary>
    public static IEnumerable<TimeFormat> Candidates(string text)
    {
        if (text.Length is < 6 or > 24 || text.IndexOfAny(['.', '/', '-']) is not (1 or 2) || !char.IsAsciiDigit(text[0]))
        {
            return [];
        }

        var mark = text[text.IndexOfAny(['.', '/', '-'])];
        return
            from year in (string[])["yyyy", "yy"]
            from date in (string[])[$"d{mark}M{mark}{year}", $"M{mark}d{mark}{year}"]
            from time in Times
            select new TimeFormat((date + time).Replace("/", "'/'", StringComparison.Ordinal));
    }

    /// <summary>Returns what is unclear, with all readings of the first date that has several.</summary>
    /// <param name="texts">The dates.</param>
    /// <param name="formats">The formats that all have.</param>
    /// <param name="given">The formats given, none of which all dates have.</param>
    public static (int Index, string Problem) Problem(IReadOnlyList<string> texts, TimeFormat[] formats, ValueList<string> given)
    {
        var wrong = given.Count > 0 ? given[0] : null;
        var index = Math.Max(0, wrong is null ? FirstOfSeveral(texts, formats) : FirstUnlike(texts, new TimeFormat(wrong)));
        var readings = formats.Select(format =>
            $"{Day(texts[index], format)} with DateFormats = [\"{Typed(format)}\"] (--date-format \"{Typed(format)}\")");
        var problem = wrong is null ? "is a date whose order must be said"
            : $"is not a date in the given format {PrintableText.Quoted(wrong)}";
        return (index, $"{PrintableText.Quoted(texts[index])} {problem}: {string.Join(", or ", readings)}.");
    }

    /// <summary>Returns the first date that given formats read differently, and its readings; null without one.</summary>
    public static (int Index, string Problem)? Different(IReadOnlyList<string> texts, TimeFormat[] given) =>
        FirstOfSeveral(texts, given) is >= 0 and var index
            ? (index, $"{PrintableText.Quoted(texts[index])} has several readings in the given formats: "
                + string.Join(", or ", given.Select(format => $"{Day(texts[index], format)} with {PrintableText.Quoted(format.Pattern)}"))
                + ". Name one of them for this file: DateFormats (--date-format).")
            : null;

    private static int FirstOfSeveral(IReadOnlyList<string> texts, TimeFormat[] formats) => formats.Length < 2 ? -1
        : texts.ToList().FindIndex(text =>
            formats.Select(format => format.TryRead(text, out var time) ? time : default).Distinct().Count() > 1);

    private static int FirstUnlike(IReadOnlyList<string> texts, TimeFormat format) =>
        texts.ToList().FindIndex(text => !format.TryRead(text, out _));

    private static string Typed(TimeFormat format) => format.Pattern.Replace("'/'", "/", StringComparison.Ordinal);

    private static string Day(string text, TimeFormat format)
    {
        format.TryRead(text, out var time);
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
