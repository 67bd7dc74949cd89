using ScottPlot;
using ScottPlot.Plottables;

namespace SequenceToy.Reports.Pictures;

/// <summary>Texts in plots and legends.</summary>
internal static class PictureText
{
    private const float CellSize = 12;

    /// <summary>Adds a text to the plot area.</summary>
    public static Text AddText(
        this Plot plot, string words, double x, double y, Color color, Alignment alignment = Alignment.MiddleCenter, float size = CellSize)
    {
        var text = plot.Add.Text(words, x, y);
        text.LabelFontName = DejaVuSans.Ready;
        text.LabelFontSize = size;
        text.LabelFontColor = color;
        text.LabelAlignment = alignment;
        return text;
    }

    /// <summary>Adds a legend entry with text only, or with a thin line.</summary>
    public static void AddNote(this Plot plot, string words, bool isLine = false) =>
        plot.Legend.ManualItems.Add(new LegendItem { LabelText = words, LineColor = PictureColors.Black, LineWidth = isLine ? 1.5f : 0 });

    /// <summary>Adds a legend entry for a color.</summary>
    public static void AddSwatch(this Plot plot, string words, Color color) =>
        plot.Legend.ManualItems.Add(new LegendItem { LabelText = words, FillColor = color });
}
