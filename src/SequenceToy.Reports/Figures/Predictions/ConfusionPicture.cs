using ScottPlot;
using ScottPlot.TickGenerators;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The confusion matrix: a row per target class, a column per predicted class.</summary>
internal static class ConfusionPicture
{
    /// <summary>The largest number of classes that can be drawn.</summary>
    public const int MaxClasses = 500;

    private const int MaxWritten = 15;
    private const int PixelsOfRows = 400;
    private const int Side = 640;
    private const int WidthOfColors = 120;

    /// <param name="figure">The counts of the confusion matrix.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="title">The title.</param>
    /// <param name="samples">The kind of samples.</param>
    /// <param name="names">The name of each class; null for numbers.</param>
    public static Picture Of(ConfusionFigure figure, int classes, string title, string samples, IReadOnlyList<string>? names = null)
    {
        var all = figure.Matrix.Classified + figure.Matrix.Unclassified;
        var score = $"{NumberFormat.Count(figure.Matrix.Correct)} of {NumberFormat.Count(all)} predictions for {samples} correct, "
            + ResultLabels.ShareCorrect(figure.Matrix.Correct, all)
            + (figure.Matrix.Unclassified > 0
                ? $"; {NumberFormat.Count(figure.Matrix.Unclassified)} have no class: outputs not finite" : "");
        var plot = PictureStyle.New(title, $"Predicted class\n{score}", "Target class");
        plot.HideGrid();
        var place = new CoordinateRect(-0.5, classes - 0.5, -0.5, classes - 0.5);
        var shares = Cells.Of(classes, classes, (row, column) => figure.PercentOf(row, column));
        var map = HeatBand.Add(plot, shares, place, PictureColors.Amount, new ScottPlot.Range(0, 100));
        if (classes <= MaxWritten)
        {
            HeatBand.Write(plot, map, Cells.Of(classes, classes, (row, column) => NumberFormat.Count(figure.Matrix[row, column])), place);
        }

        plot.Axes.SetLimits(place.Left, place.Right, place.Bottom, place.Top);
        var labeled = RowLabels.Labelled(classes, PixelsOfRows);
        var below = labeled.Length == classes ? labeled : [.. labeled.Where((_, place) => place % 2 == 0)];
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. below.Select(i => (double)i)], [.. below.Select(Name)]);
        plot.Axes.Left.TickGenerator = new NumericManual([.. labeled.Select(i => (double)classes - 1 - i)], [.. labeled.Select(Name)]);
        plot.AddColors(map, "Share of the row (%)");
        return new Picture(
            plot, $"Confusion matrix of {classes} classes, target by predicted: {score}. {figure.MostCommonMistake(Name)}",
            Side + WidthOfColors, Side + 60);

        string Name(int one) => names?[one] ?? NumberFormat.Count(one);
    }
}
