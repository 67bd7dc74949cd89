using ScottPlot;
using ScottPlot.Plottables;

namespace SequenceToy.Reports.Pictures;

/// <summary>Rows of colored cells somewhere in a plot.</summary>
internal static class HeatBand
{
    private const int MaxRectangles = 20_000;
    private const double Visible = 0.05;

    // Digits and minus stand above the middle of a line.
    private const float Lowered = 2;

    /// <summary>Draws cells.</summary>
    /// <param name="plot">Where.</param>
    /// <param name="values">[rows, columns]: the first row on top; what is not finite is grey.</param>
    /// <param name="place">The outer edges of all cells.</param>
    /// <param name="colors">From the lower end of the range to the upper.</param>
    /// <param name="range">The range.</param>
    public static Heatmap Add(Plot plot, double[,] values, CoordinateRect place, IColormap colors, ScottPlot.Range range)
    {
        // ScottPlot cannot place a single row or column: it is drawn as two halves.
        var (rows, columns) = (values.GetLength(0), values.GetLength(1));
        var cells = Cells.Of(rows == 1 ? 2 : rows, columns == 1 ? 2 : columns, (row, column) =>
            values[Math.Min(row, rows - 1), Math.Min(column, columns - 1)] is var value && double.IsFinite(value) ? value : double.NaN);
        var map = plot.Add.Heatmap(cells);
        map.Colormap = colors;
        map.NaNCellColor = PictureColors.NotFinite;
        map.ManualRange = range;
        map.Rectangle = place;

        // Else an SVG viewer blurs the cells; very many make a file of many megabytes, and are too small to look blurred.
        if (cells.Length <= MaxRectangles)
        {
            map.RenderStrategy = new Heatmap.RenderStrategies.Rectangles();
        }

        return map;
    }

    /// <summary>[rows, columns]: a minus for each cell that is visibly below zero, which print in grey would not tell from above.</summary>
    /// <param name="values">[rows, columns].</param>
    /// <param name="end">How far the scale goes below zero.</param>
    public static string[,] Signs(double[,] values, double end) =>
        Cells.Of(values.GetLength(0), values.GetLength(1), (row, column) => values[row, column] < -Visible * end ? "−" : "");

    /// <summary>Writes into cells, each text in a color that can be read on its cell's.</summary>
    /// <param name="plot">Where.</param>
    /// <param name="map">The cells.</param>
    /// <param name="texts">[rows, columns].</param>
    /// <param name="place">The outer edges of all cells.</param>
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
                plot.AddWords(texts[row, column], x, y, PictureColors.On(back)).OffsetY = Lowered;
            }
        }
    }
}
