using ScottPlot;
using SkiaSharp;

namespace SequenceToy.Reports.Pictures;

/// <summary>The embedded font of all plots. It is needed on Linux without fonts, and makes plots byte-identical on all machines.</summary>
/// <remarks>DejaVu Sans covers Latin, Greek, Cyrillic and mathematical symbols. It is registered in ScottPlot under its own name, so other
/// plots in the process do not change.</remarks>
internal sealed class DejaVuSans : IFontResolver
{
    /// <summary>The registered font name.</summary>
    public const string Name = "SequenceToy DejaVu Sans";

    private static readonly Lazy<string> Known = new(() =>
    {
        ScottPlot.Fonts.FontResolvers.Insert(0, new DejaVuSans());
        return Name;
    });

    private static readonly Lazy<SKData> File = new(() =>
    {
        using var stream = typeof(DejaVuSans).Assembly.GetManifestResourceStream("DejaVuSans.ttf")!;
        return SKData.Create(stream);
    });

    private static readonly Lazy<SKTypeface> Typeface = new(() => SKTypeface.FromData(File.Value));

    /// <summary>The font name, after registration of the font.</summary>
    public static string Ready => Known.Value;

    /// <summary>Returns the font for a text: this font, or a system font for missing characters.</summary>
    public static string For(string text) =>
        Typeface.Value.ContainsGlyphs(text.Replace("\n", "", StringComparison.Ordinal))
            || ScottPlot.Fonts.Detect(text) is not { Length: > 0 } other ? Ready : other;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        string.Equals(fontName, Name, StringComparison.Ordinal) ? SKTypeface.FromData(File.Value) : null;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => CreateTypeface(fontName, default, default, default);
}
