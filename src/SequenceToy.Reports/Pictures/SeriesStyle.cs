using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>How one of several curves looks: color, line and marker all differ, so that it is known in print and by those who see no
/// colors.</summary>
/// <remarks>Colors: M. Okabe and K. Ito, Color Universal Design, 2008, without the yellow, which white paper swallows.</remarks>
/// <param name="Color">The color.</param>
/// <param name="Pattern">Solid, dashed …</param>
/// <param name="Marker">The shape of its points.</param>
internal sealed record SeriesStyle(Color Color, LinePattern Pattern, MarkerShape Marker)
{
    private static readonly Color[] Colors =
    [
        PictureColors.Blue, PictureColors.Vermillion, Color.FromHex("#009E73"), Color.FromHex("#CC79A7"), Color.FromHex("#56B4E9"),
            Color.FromHex("#E69F00"), PictureColors.Black,
    ];

    private static readonly LinePattern[] Patterns =
    [
        LinePattern.Solid, new([9, 4], 0, "Dashed"), new([2, 3], 0, "Dotted"), new([10, 3, 2, 3], 0, "DashDotted"),
    ];

    private static readonly MarkerShape[] Markers =
    [
        MarkerShape.FilledCircle, MarkerShape.OpenSquare, MarkerShape.FilledTriangleUp, MarkerShape.OpenDiamond, MarkerShape.FilledSquare,
            MarkerShape.OpenTriangleDown, MarkerShape.Cross,
        MarkerShape.OpenCircle, MarkerShape.FilledDiamond, MarkerShape.Asterisk,
    ];

    /// <summary>How many there are before any comes again.</summary>
    public static int Count => Colors.Length * Patterns.Length;

    /// <summary>The look of a curve, from 0.</summary>
    public static SeriesStyle Of(int index) =>
        new(Colors[index % Colors.Length], Patterns[index % Patterns.Length], Markers[index % Markers.Length]);
}
