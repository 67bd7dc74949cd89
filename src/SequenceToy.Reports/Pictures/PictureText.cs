using ScottPlot;
using ScottPlot.Plottables;

namespace SequenceToy.Reports.Pictures;

/// <summary>Words in a picture and in its legend.</summary>
internal static class PictureText
{
    private const float CellSize = 12;

    /// <summary>Words in the picture itself.</summary>
    public static Text AddWords(
        this Plot plot, string words, double x, double y, Color color, Alignment alignment = Alignment.MiddleCenter, float size = CellSize)
    {
        var text = plot.Add.Text(words, x, y);
        text.LabelFontName = DejaVuSans.Ready;
        text.LabelFontSize = size;
        text.LabelFontColor = color;
        text.LabelAlignment = alignment;
        return text;
    }

    /// <summary>A legend entry that is words only, or a thin line with words.</summary>
    public static void AddNote(this Plot plot, string words, bool isLine = false) =>
        plot.Legend.ManualItems.Add(new LegendItem { LabelText = words, LineColor = PictureColors.Black, LineWidth = isLine ? 1.5f : 0 });

    /// <summary>A legend entry of a color.</summary>
    public static void AddSwatch(this Plot plot, string words, Color color) =>
        plot.Legend.ManualItems.Add(new LegendItem { LabelText = words, FillColor = color });
}
