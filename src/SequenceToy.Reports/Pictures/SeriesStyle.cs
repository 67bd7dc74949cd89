using ScottPlot;

namespace SequenceToy.Reports.Pictures;

/// <summary>The style of one curve: color, line pattern and marker all differ, so that curves differ without colors too.</summary>
/// <remarks>Colors: M. Okabe and K. Ito, Color Universal Design, 2008, without the yellow, which is invisible on white paper.</remarks>
/// <param name="Color">The color.</param>
/// <param name="Pattern">The line pattern: solid, dashed and so on.</param>
/// <param name="Marker">The marker shape.</param>
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

    /// <summary>The number of different styles.</summary>
    public static int Count => Colors.Length * Patterns.Length;

    /// <summary>Returns the style of a curve, counted from 0.</summary>
    public static SeriesStyle Of(int index) =>
        new(Colors[index % Colors.Length], Patterns[index % Patterns.Length], Markers[index % Markers.Length]);
}
