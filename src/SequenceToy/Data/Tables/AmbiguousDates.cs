using System.Globalization;

namespace SequenceToy.Data.Tables;

/// <summary>Recognizes dates that do not start with the year: whether the day or the month comes first must be said.</summary>
internal static class AmbiguousDates
{
    private static readonly string[] Times = ["", " HH:mm", " HH:mm:ss"];

    /// <summary>Returns the formats that all texts may have; empty when they are no such dates.</summary>
    public static string[] Formats(IReadOnlyList<string> texts)
    {
        var first = texts[0];
        if (first.Length is < 6 or > 24 || first.IndexOfAny(['.', '/', '-']) is not (1 or 2) || !char.IsAsciiDigit(first[0]))
        {
            return [];
        }

        var mark = first[first.IndexOfAny(['.', '/', '-'])];
        return
        [
            .. from year in (string[])["yyyy", "yy"]
               from date in (string[])[$"d{mark}M{mark}{year}", $"M{mark}d{mark}{year}"]
               from time in Times
               let format = (date + time).Replace("/", "'/'", StringComparison.Ordinal)
               where texts.All(text => new TimeFormat(format).TryRead(text, out _))
               select (date + time),
        ];
    }

    /// <summary>Returns what is unclear, with all readings of the first date that has several.</summary>
    public static string Problem(IReadOnlyList<string> texts, string[] formats)
    {
        var shown = texts[0];
        var readings = formats.Select(format =>
        {
            new TimeFormat(format.Replace("/", "'/'", StringComparison.Ordinal)).TryRead(shown, out var time);
            var day = time.ToString("O", CultureInfo.InvariantCulture)[..10];
            return $"{day} with DateFormats = [\"{format}\"] (--date-format \"{format}\")";
        });
        return $"{PrintableText.Quoted(shown)} is a date whose order must be said: {string.Join(", or ", readings)}.";
    }
}
