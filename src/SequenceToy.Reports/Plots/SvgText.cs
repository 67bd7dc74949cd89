using System.Security;

namespace SequenceToy.Reports.Plots;

/// <summary>What an SVG file needs beyond what is drawn: words for those who cannot see it, and fonts that fit where DejaVu Sans is not installed.</summary>
internal static class SvgText
{
    // Verdana has the same widths: DejaVu Sans comes from Bitstream Vera, which was drawn to match it.
    private const string Families = "'DejaVu Sans', 'Bitstream Vera Sans', Verdana, sans-serif";

    /// <param name="drawn">The text of an SVG file.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="title">A few words.</param>
    /// <param name="description">Some sentences.</param>
    public static string Of(string drawn, int width, int height, string title, string description)
    {
        var end = drawn.IndexOf('>', drawn.IndexOf("<svg ", StringComparison.Ordinal));
        var words = $" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\">\n\t<title id=\"title\">{Escaped(title)}</title>\n\t<desc id=\"description\">{Escaped(description)}</desc>";
        return $"{drawn[..end]}{words}{drawn[(end + 1)..]}".Replace("font-family=\"DejaVu Sans\"", $"font-family=\"{Families}\"", StringComparison.Ordinal);
    }

    private static string Escaped(string text) => SecurityElement.Escape(text.Replace('\n', ' '));
}
