using ScottPlot;
using ScottPlot.TickGenerators;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The heat map of outcomes for targets that are sets: a row per class, a column per outcome.</summary>
internal static class ClassSetPicture
{
    private const int MaxWritten = 25;
    private const int PixelsOfRows = 360;

    /// <param name="figure">The count of each outcome for each class.</param>
    /// <param name="title">The title.</param>
    /// <param name="score">The score of whole sets.</param>
    /// <param name="names">The name of each class; null for numbers.</param>
    public static Picture Of(ClassSetFigure figure, string title, string score, IReadOnlyList<string>? names = null)
    {
        var (classes, outcomes) = (figure.Classes, ClassSetFigure.Outcomes.Count);
        var plot = PictureStyle.New(title, $"Outcome\n{score}", "Class");
        plot.HideGrid();
        var place = new CoordinateRect(-0.5, outcomes - 0.5, -0.5, classes - 0.5);
        var shares = Cells.Of(classes, outcomes, (one, outcome) => figure.PercentOf(one, outcome));
        var map = HeatBand.Add(plot, shares, place, PictureColors.Amount, new ScottPlot.Range(0, 100));
        if (classes <= MaxWritten)
        {
            HeatBand.Write(plot, map, Cells.Of(classes, outcomes, (one, outcome) => NumberFormat.Count(figure[one, outcome])), place);
        }

        plot.Axes.SetLimits(place.Left, place.Right, place.Bottom, place.Top);
        plot.Axes.Bottom.TickGenerator = new NumericManual([0, 1, 2, 3], [.. ClassSetFigure.Outcomes]);
        var labeled = RowLabels.Labelled(classes, PixelsOfRows);
        plot.Axes.Left.TickGenerator = new NumericManual(
            [.. labeled.Select(i => (double)classes - 1 - i)], [.. labeled.Select(i => names?[i] ?? NumberFormat.Count(i))]);
        plot.AddColors(map, "Share of the targets with or without the class (%)");
        return new Picture(
            plot,
            $"Number of predictions by class ({classes}) and outcome ({string.Join(", ", ClassSetFigure.Outcomes)}): {score}. "
            + $"Missed {NumberFormat.Count(figure.Sum(1))}, wrongly predicted {NumberFormat.Count(figure.Sum(3))}.");
    }
}
