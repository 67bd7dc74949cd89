using ScottPlot;
using ScottPlot.TickGenerators;
using SequenceToy.Reports.Labels;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>Which classes are taken for which: a row for each right class, a column for each predicted one.</summary>
internal static class ConfusionPicture
{
    /// <summary>More classes have no place in a picture.</summary>
    public const int MostClasses = 500;

    private const int MostWritten = 15;
    private const int PixelsOfRows = 400;
    private const int Side = 640;
    private const int RoomForColours = 120;

    public static Picture Of(ExperimentResult result)
    {
        var answers = AnswerPairs.Of(result, int.MaxValue);
        return Of(
            ConfusionCounts.Of(answers), result.Model.Target.Size, answers.Right.Length, ResultLabels.Title(result, "predicted and right classes"), ResultLabels.ScoredOn(result), ResultLabels.ClassNames(result));
    }

    /// <param name="counts">Which class was given how often for which.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="all">How many answers there are: those without a class are not among the counts.</param>
    /// <param name="title">The title.</param>
    /// <param name="samples">What they are about.</param>
    /// <param name="names">What each class is called; null for numbers.</param>
    public static Picture Of(ConfusionCounts counts, int classes, int all, string title, string samples, IReadOnlyList<string>? names = null)
    {
        var lost = all - counts.All;
        var score = $"{NumberText.Count(counts.Right)} of {NumberText.Count(all)} answers to {samples} right, {ResultLabels.ShareRight(counts.Right, all)}{(lost > 0 ? $"; {NumberText.Count(lost)} without finite outputs, so without a class" : "")}";
        var plot = PictureStyle.New(title, $"Predicted class\n{score}", "Right class");
        plot.HideGrid();
        var place = new CoordinateRect(-0.5, classes - 0.5, -0.5, classes - 0.5);
        var map = HeatBand.Add(plot, Shares(counts, classes), place, PictureColors.Amount, new ScottPlot.Range(0, 100));
        if (classes <= MostWritten)
        {
            HeatBand.Write(plot, map, Texts(counts, classes), place);
        }

        plot.Axes.SetLimits(place.Left, place.Right, place.Bottom, place.Top);
        var labelled = RowLabels.Labelled(classes, PixelsOfRows);
        var below = labelled.Length == classes ? labelled : [.. labelled.Where((_, place) => place % 2 == 0)];
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. below.Select(i => (double)i)], [.. below.Select(Name)]);
        plot.Axes.Left.TickGenerator = new NumericManual([.. labelled.Select(i => (double)classes - 1 - i)], [.. labelled.Select(Name)]);
        plot.AddColours(map, "Share of the right class's answers (%)");
        return new Picture(plot, $"{classes} classes, rows for the right one, columns for the predicted: {score}. {counts.Worst(Name)}", Side + RoomForColours, Side + 60);

        string Name(int one) => names?[one] ?? NumberText.Count(one);
    }

    // In percent; a class that never was right has none.
    private static double[,] Shares(ConfusionCounts counts, int classes)
    {
        var shares = new double[classes, classes];
        for (var row = 0; row < classes; row++)
        {
            var sum = counts.AnswersOf(row);
            for (var column = 0; column < classes; column++)
            {
                shares[row, column] = sum == 0 ? 0 : 100.0 * counts[row, column] / sum;
            }
        }

        return shares;
    }

    private static string[,] Texts(ConfusionCounts counts, int classes)
    {
        var texts = new string[classes, classes];
        for (var row = 0; row < classes; row++)
        {
            for (var column = 0; column < classes; column++)
            {
                texts[row, column] = NumberText.Count(counts[row, column]);
            }
        }

        return texts;
    }
}
