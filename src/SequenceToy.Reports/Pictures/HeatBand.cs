using ScottPlot;
using ScottPlot.Plottables;

namespace SequenceToy.Reports.Pictures;

/// <summary>A heat map inside a plot.</summary>
internal static class HeatBand
{
    private const int MaxRectangles = 20_000;
    private const double Visible = 0.05;

    // Digits and minus are drawn above the middle of a text line.
    private const float Lowered = 2;

    /// <summary>Adds a heat map to a plot.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="values">The values [rows, columns], first row at the top; values that are not finite are gray.</param>
    /// <param name="place">The outer edges of the heat map.</param>
    /// <param name="colors">The color map from the lower to the upper end of the range.</param>
    /// <param name="range">The range of the color map.</param>
    public static Heatmap Add(Plot plot, double[,] values, CoordinateRect place, IColormap colors, ScottPlot.Range range)
    {
        // ScottPlot cannot position a single row or column: it is drawn as two halves.
        var (rows, columns) = (values.GetLength(0), values.GetLength(1));
        var cells = Cells.Of(rows == 1 ? 2 : rows, columns == 1 ? 2 : columns, (row, column) =>
            values[Math.Min(row, rows - 1), Math.Min(column, columns - 1)] is var value && double.IsFinite(value) ? value : double.NaN);
        var map = plot.Add.Heatmap(cells);
        map.Colormap = colors;
        map.NaNCellColor = PictureColors.NotFinite;
        map.ManualRange = range;
        map.Rectangle = place;

        // Rectangles avoid blurred cells in SVG viewers; too many would make the file very large.
        if (cells.Length <= MaxRectangles)
        {
            map.RenderStrategy = new Heatmap.RenderStrategies.Rectangles();
        }

        return map;
    }

    /// <summary>Returns a minus sign for each cell visibly below zero, for prints in gray: [rows, columns].</summary>
    /// <param name="values">The values: [rows, columns].</param>
    /// <param name="end">The magnitude of the scale's lower end.</param>
    public static string[,] Signs(double[,] values, double end) =>
        Cells.Of(values.GetLength(0), values.GetLength(1), (row, column) => values[row, column] < -Visible * end ? "−" : "");

    /// <summary>Writes texts into the cells, in black or white to contrast with the cell.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="map">The heat map.</param>
    /// <param name="texts">The texts: [rows, columns].</param>
    /// <param name="place">The outer edges of the heat map.</param>
    public static void Write(Plot plot, Heatmap map, string[,] texts, CoordinateRect place)
    {
        var (rows, columns) = (texts.GetLength(0), texts.GetLength(1));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var value = map.Intensities[row, column];
                var back = double.IsNaN(value) ? PictureColors.NotFinite
                    : map.Colormap.GetColor(map.GetRange().Normalize(value, clamp: true));
                var (x, y) = (place.Left + ((column + 0.5) * place.Width / columns), place.Top - ((row + 0.5) * place.Height / rows));
                plot.AddText(texts[row, column], x, y, PictureColors.On(back)).OffsetY = Lowered;
            }
        }
    }
}
