using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>The colors of all pictures. SeriesStyle of curves have their own in <see cref="SeriesStyle"/>.</summary>
internal static class PictureColors
{
    public static readonly Color Blue = Color.FromHex("#0072B2");
    public static readonly Color Vermillion = Color.FromHex("#D55E00");
    public static readonly Color Black = Color.FromHex("#1A1A1A");
    public static readonly Color Grey = Color.FromHex("#767676");
    public static readonly Color LightGrey = Color.FromHex("#D9D9D9");

    /// <summary>What has no number, in a heat map.</summary>
    public static readonly Color NotFinite = Color.FromHex("#9E9E9E");

    /// <summary>What should be ignored: no curve has this color.</summary>
    public static readonly Color ToIgnore = Color.FromHex("#9C3F7C");

    /// <summary>From nothing to all, or from shut to open: white to dark blue, which print in grey keeps in order.</summary>
    public static readonly IColormap Amount =
        new ScottPlot.Colormaps.CustomInterpolated([Color.FromHex("#FFFFFF"), Color.FromHex("#6BAED6"), Color.FromHex("#08306B")]);

    /// <summary>From below to above zero: orange, white for zero, blue.</summary>
    public static readonly IColormap Signed =
        new ScottPlot.Colormaps.CustomInterpolated(
            [Color.FromHex("#8A3B00"), Vermillion, Color.FromHex("#FFFFFF"), Blue, Color.FromHex("#003A5C")]);

    /// <summary>White on dark, black on light.</summary>
    public static Color On(Color background) =>
        (0.299 * background.R) + (0.587 * background.G) + (0.114 * background.B) < 140 ? Colors.White : Black;
}
