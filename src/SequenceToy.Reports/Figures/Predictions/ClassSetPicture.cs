using ScottPlot;
using ScottPlot.TickGenerators;
using SequenceToy.Reports.Labels;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>How often each class of a set is rightly said, rightly left out, missed, and said in error.</summary>
internal static class ClassSetPicture
{
    private const int MostWritten = 25;
    private const int PixelsOfRows = 360;

    private static readonly string[] Outcomes = ["rightly said", "missed", "rightly left out", "said in error"];

    public static Picture Of(ExperimentResult result) => Of(
        Counts(AnswerPairs.Of(result, int.MaxValue), result.Model.Target.Size),
        ResultLabels.Title(result, "classes said and left out"), WholeSets(result), ResultLabels.ClassNames(result));

    private static string WholeSets(ExperimentResult result)
    {
        var right = (int)Math.Round(result.Scores.Accuracy!.Value * result.Scores.Count);
        return $"{NumberText.Count(right)} of {NumberText.Count(result.Scores.Count)} whole sets right on {ResultLabels.ScoredOn(result)}, {ResultLabels.ShareRight(right, result.Scores.Count)}";
    }

    /// <param name="counts">[classes, outcomes].</param>
    /// <param name="title">The title.</param>
    /// <param name="score">What came of whole sets.</param>
    /// <param name="names">What each class is called; null for numbers.</param>
    public static Picture Of(int[,] counts, string title, string score, IReadOnlyList<string>? names = null)
    {
        var classes = counts.GetLength(0);
        var plot = PictureStyle.New(title, $"What came of it\n{score}", "Class");
        plot.HideGrid();
        var place = new CoordinateRect(-0.5, Outcomes.Length - 0.5, -0.5, classes - 0.5);
        var map = HeatBand.Add(plot, Shares(counts), place, PictureColors.Amount, new ScottPlot.Range(0, 100));
        if (classes <= MostWritten)
        {
            HeatBand.Write(plot, map, Texts(counts), place);
        }

        plot.Axes.SetLimits(place.Left, place.Right, place.Bottom, place.Top);
        plot.Axes.Bottom.TickGenerator = new NumericManual([0, 1, 2, 3], Outcomes);
        var labelled = RowLabels.Labelled(classes, PixelsOfRows);
        plot.Axes.Left.TickGenerator = new NumericManual([.. labelled.Select(i => (double)classes - 1 - i)], [.. labelled.Select(i => names?[i] ?? NumberText.Count(i))]);
        plot.AddColours(map, "Share of where it is right, or is not (%)");
        return new Picture(plot, $"{classes} classes, for each how often it is rightly said, missed, rightly left out, said in error: {score}. Missed {Sum(counts, 1)}, said in error {Sum(counts, 3)}.");
    }

    /// <summary>[classes, outcomes]: how often.</summary>
    public static int[,] Counts(AnswerPairs answers, int classes)
    {
        var counts = new int[classes, Outcomes.Length];
        for (var i = 0; i < answers.Right.Length; i++)
        {
            for (var one = 0; one < classes; one++)
            {
                var (isRight, isSaid) = (answers.Right[i][one] > 0.5f, answers.Predicted[i][one] > 0.5f);
                counts[one, isRight ? isSaid ? 0 : 1 : isSaid ? 3 : 2]++;
            }
        }

        return counts;
    }

    // In percent: of the first two, and of the last two, the sum is all there is.
    private static double[,] Shares(int[,] counts)
    {
        var shares = new double[counts.GetLength(0), Outcomes.Length];
        for (var one = 0; one < shares.GetLength(0); one++)
        {
            for (var outcome = 0; outcome < Outcomes.Length; outcome++)
            {
                var first = outcome / 2 * 2;
                shares[one, outcome] = 100.0 * counts[one, outcome] / Math.Max(counts[one, first] + counts[one, first + 1], 1);
            }
        }

        return shares;
    }

    private static string[,] Texts(int[,] counts)
    {
        var texts = new string[counts.GetLength(0), Outcomes.Length];
        for (var one = 0; one < texts.GetLength(0); one++)
        {
            for (var outcome = 0; outcome < Outcomes.Length; outcome++)
            {
                texts[one, outcome] = NumberText.Count(counts[one, outcome]);
            }
        }

        return texts;
    }

    private static string Sum(int[,] counts, int outcome) => NumberText.Count(Enumerable.Range(0, counts.GetLength(0)).Sum(one => (long)counts[one, outcome]));
}
