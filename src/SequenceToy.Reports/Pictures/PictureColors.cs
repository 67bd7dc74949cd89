using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>The colors of all plots; the colors of curves are in <see cref="SeriesStyle"/>.</summary>
internal static class PictureColors
{
    public static readonly Color Blue = Color.FromHex("#0072B2");
    public static readonly Color Vermillion = Color.FromHex("#D55E00");
    public static readonly Color Black = Color.FromHex("#1A1A1A");
    public static readonly Color Grey = Color.FromHex("#767676");
    public static readonly Color LightGrey = Color.FromHex("#D9D9D9");

    /// <summary>The color of heat map cells without a finite number.</summary>
    public static readonly Color NotFinite = Color.FromHex("#9E9E9E");

    /// <summary>The color of steps that should be ignored; no curve has it.</summary>
    public static readonly Color ToIgnore = Color.FromHex("#9C3F7C");

    /// <summary>The color map of amounts: white to dark blue, which stays ordered in gray prints.</summary>
    public static readonly IColormap Amount =
        new ScottPlot.Colormaps.CustomInterpolated([Color.FromHex("#FFFFFF"), Color.FromHex("#6BAED6"), Color.FromHex("#08306B")]);

    /// <summary>The color map of signed values: orange below zero, white at zero, blue above.</summary>
    public static readonly IColormap Signed =
        new ScottPlot.Colormaps.CustomInterpolated(
            [Color.FromHex("#8A3B00"), Vermillion, Color.FromHex("#FFFFFF"), Blue, Color.FromHex("#003A5C")]);

    /// <summary>Returns white for dark backgrounds and black for light ones.</summary>
    public static Color On(Color background) =>
        (0.299 * background.R) + (0.587 * background.G) + (0.114 * background.B) < 140 ? Colors.White : Black;
}
