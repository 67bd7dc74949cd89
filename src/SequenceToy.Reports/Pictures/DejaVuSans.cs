using ScottPlot;
using SkiaSharp;

namespace SequenceToy.Reports.Pictures;

/// <summary>The font of all pictures, carried along: a bare Linux has none, and with one font the same result gives the same bytes
/// everywhere.</summary>
/// <remarks>DejaVu Sans has Latin, Greek, Cyrillic and mathematics. It is known to ScottPlot under a name of its own, so nothing else that
/// is drawn in the process changes.</remarks>
internal sealed class DejaVuSans : IFontResolver
{
    /// <summary>What labels ask for.</summary>
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

    /// <summary>The name, once the font can be found under it.</summary>
    public static string Ready => Known.Value;

    /// <summary>The font for a text: this one, or, for letters it has not, the machine's own that has most of them.</summary>
    public static string For(string text) =>
        Typeface.Value.ContainsGlyphs(text.Replace("\n", "", StringComparison.Ordinal))
            || ScottPlot.Fonts.Detect(text) is not { Length: > 0 } other ? Ready : other;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        string.Equals(fontName, Name, StringComparison.Ordinal) ? SKTypeface.FromData(File.Value) : null;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => CreateTypeface(fontName, default, default, default);
}
