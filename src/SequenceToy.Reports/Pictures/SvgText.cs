using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;

namespace SequenceToy.Reports.Pictures;

/// <summary>Additions to SVG files: title and description for screen readers, and substitute fonts for DejaVu Sans.</summary>
internal static partial class SvgText
{
    // Verdana has the same widths as Bitstream Vera, from which DejaVu Sans is derived.
    private const string Families = "'DejaVu Sans', 'Bitstream Vera Sans', Verdana, sans-serif";

    /// <param name="drawn">The text of an SVG file.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="title">The title of the plot.</param>
    /// <param name="description">The description in sentences.</param>
    public static string Of(string drawn, int width, int height, string title, string description)
    {
        drawn = Renumbered(drawn);
        var end = drawn.IndexOf('>', drawn.IndexOf("<svg ", StringComparison.Ordinal));
        var words =
            $" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\">\n\t<title "
            + $"id=\"title\">{Escaped(title)}</title>\n\t<desc id=\"description\">{Escaped(description)}</desc>";
        return $"{drawn[..end]}{words}{drawn[(end + 1)..]}".Replace(
            "font-family=\"DejaVu Sans\"", $"font-family=\"{Families}\"", StringComparison.Ordinal);
    }

    private static string Escaped(string text) => SecurityElement.Escape(text.Replace('\n', ' '));

    // Skia numbers identifiers across the whole process; renumbering makes equal plots byte-identical.
    private static string Renumbered(string drawn)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Identity().Matches(drawn))
        {
            numbers.TryAdd(match.Groups["id"].Value, numbers.Count.ToString(CultureInfo.InvariantCulture));
        }

        return Mention()
            .Replace(
                drawn, match =>
                    numbers.TryGetValue(match.Groups["id"].Value, out var number) ? $"{match.Groups["before"].Value}part{number}"
                    : match.Value);
    }

    [GeneratedRegex("\\bid=\"(?<id>[a-z]+_[0-9a-f]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Identity();

    [GeneratedRegex(
        "(?<before>\\bid=\"|\\(#|href=\"#)(?<id>[a-z]+_[0-9a-f]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Mention();
}
