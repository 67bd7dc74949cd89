using ScottPlot;
using ScottPlot.TickGenerators;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The heat map of a sweep over two axes.</summary>
internal static class SweepHeatPicture
{
    private const int MaxWritten = 12;
    private const int PixelsOfRows = 400;
    private const int MostBelow = 12;

    public static Picture Of(SweepHeatFigure figure, string title)
    {
        var (rows, columns) = (figure.Y.Values.Count, figure.X.Values.Count);
        var plot = PictureStyle.New(title, figure.X.Name, figure.Y.Name);
        plot.HideGrid();
        var place = new CoordinateRect(-0.5, columns - 0.5, -0.5, rows - 0.5);
        var map = HeatBand.Add(plot, figure.Drawn, place, PictureColors.Amount, Range(figure));
        if (rows <= MaxWritten && columns <= MaxWritten)
        {
            var texts = Cells.Of(rows, columns, (row, column) =>
                double.IsFinite(figure.Values[row, column]) ? figure.Text(figure.Values[row, column]) : "–");
            HeatBand.Write(plot, map, texts, place);
        }

        plot.Axes.SetLimits(place.Left, place.Right, place.Bottom, place.Top);
        var stride = (columns + MostBelow - 1) / MostBelow;
        int[] below = [.. Enumerable.Range(0, columns).Where(i => i % stride == 0)];
        var beside = RowLabels.Labelled(rows, PixelsOfRows);
        plot.Axes.Bottom.TickLabelStyle.FontName = DejaVuSans.For(string.Concat(figure.X.Values));
        plot.Axes.Left.TickLabelStyle.FontName = DejaVuSans.For(string.Concat(figure.Y.Values));
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. below.Select(i => (double)i)], [.. below.Select(i => figure.X.Values[i])]);
        plot.Axes.Left.TickGenerator =
            new NumericManual([.. beside.Select(i => (double)rows - 1 - i)], [.. beside.Select(i => figure.Y.Values[i])]);
        plot.AddColors(map, $"{figure.Shown}, {figure.Unit}");
        return new Picture(plot, $"{figure.Shown} by {figure.X.Name} and {figure.Y.Name}. {figure.Reading}");
    }

    // Shares from 0 to 100; scores over their range.
    private static ScottPlot.Range Range(SweepHeatFigure figure)
    {
        if (figure.IsShare)
        {
            return new ScottPlot.Range(0, 100);
        }

        double[] all = [.. figure.Places.Select(place => figure.Values[place.Row, place.Column])];
        return all.Max() > all.Min() ? new ScottPlot.Range(all.Min(), all.Max()) : new ScottPlot.Range(all[0] - 1, all[0] + 1);
    }
}
