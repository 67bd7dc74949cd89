using SequenceToy.Reports.Html;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Figures;

/// <summary>The confusion matrix of the page.</summary>
internal static class ConfusionChart
{
    private const int MaxDrawn = 24;

    // With more classes, the drawn ones would not be representative.
    private const int MaxClasses = 60;

    public static Markup Of(ReportContext context)
    {
        var figure = new ConfusionFigure(context.Samples.Pairs);
        if (figure.Matrix.Classified == 0)
        {
            return Markup.Of($"<p>None of the network’s predictions is a class: there is no confusion matrix.</p>\n");
        }

        // Only classes that occur are shown, and only the most common of too many.
        var occurring = figure.Classes.Count;
        int[] shown = [.. figure.Classes.OrderByDescending(figure.TargetsOf).Take(MaxDrawn).Order()];
        return occurring > MaxClasses ? Listed(context.Samples, figure, shown, occurring) : Drawn(context, figure, shown);
    }

    private static Markup Drawn(ReportContext context, ConfusionFigure figure, int[] shown)
    {
        var samples = context.Samples;
        string[] names = [.. shown.Select(samples.ClassName)];
        context.Charts["confusion"] = new
        {
            Classes = names,
            Targets = shown.Select(figure.TargetsOf),
            Counts = shown.Select(correct => shown.Select(predicted => figure.Matrix[correct, predicted])),
        };
        var reading = Reading(samples, figure) + Which(shown.Length, figure.Classes.Count, context.Result.Model.Target.Size)
            + " Each cell’s color shows its share of its row.";
        var table = Tables.Table(
            "Predictions by target and predicted class",
            ["Target class", .. names.Select(name => $"predicted {name}")],
            shown.Select(
                (correct, i) => (string[])[names[i], .. shown.Select(predicted => NumberFormat.Count(figure.Matrix[correct, predicted]))]));
        return Tables.Chart(
            "confusion", "confusion", "Confusion matrix: predicted class by target class (number of predictions)", reading, null,
            Tables.Folded("Confusion matrix as a table", table)).Add(ClassScoresTable.Of(figure.Matrix, shown, samples.ClassName));
    }

    private static Markup Listed(ReportSamples samples, ConfusionFigure figure, int[] shown, int occurring)
    {
        var which = $"{NumberFormat.Count(occurring)} classes occur, too many for a confusion matrix; "
            + $"the {NumberFormat.Count(shown.Length)} most common are listed.";
        return Markup.Of($"<h3>Predictions by class</h3>\n<p>{Reading(samples, figure)} {which}</p>\n").Add(Tables.Table(
            "Classes",
            ["Target class", "Predictions", "Correct", "Most often confused with"],
            shown.Select(correct => new[]
            {
                samples.ClassName(correct), NumberFormat.Count(figure.TargetsOf(correct)),
                NumberFormat.Count(figure.Matrix[correct, correct]),
                figure.MistakenFor(correct) is { } other
                    ? $"{samples.ClassName(other.Predicted)} ({NumberFormat.Count(other.Times, "time")})" : "–",
            }),
            words: 3));
    }

    private static string Which(int shown, int occurring, int all) =>
        shown < occurring ? $" The {NumberFormat.Count(shown)} most common of {NumberFormat.Count(occurring)} classes are drawn."
        : occurring < all ? $" {NumberFormat.Count(occurring)} of {NumberFormat.Count(all)} classes occur."
        : "";

    private static string Reading(ReportSamples samples, ConfusionFigure figure)
    {
        var predictions = $"{NumberFormat.Count(figure.Matrix.Classified, "prediction")} for the first "
            + ResultLabels.Samples(samples.Result, samples.Samples.Count);
        var lost = figure.Matrix.Unclassified > 0
            ? $"; {NumberFormat.Count(figure.Matrix.Unclassified)} more have no class because the outputs are not finite" : "";
        return $"{NumberFormat.Count(figure.Matrix.Correct)} of {predictions} are correct, "
            + $"{ResultLabels.ShareCorrect(figure.Matrix.Correct, figure.Matrix.Classified)}{lost}. "
            + figure.MostCommonMistake(samples.ClassName);
    }
}
