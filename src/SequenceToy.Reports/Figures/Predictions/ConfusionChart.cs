using SequenceToy.Reports.Answers;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>How often each class was taken for each other.</summary>
internal static class ConfusionChart
{
    private const int MaxDrawn = 24;

    // Of more the commonest are too few to stand for all.
    private const int MaxClasses = 60;

    public static Markup Of(ReportContext context)
    {
        var figure = new ConfusionFigure(context.Samples.Answers);
        if (figure.Classified == 0)
        {
            return Markup.Of($"<p>None of the network’s answers is a class: there is nothing to draw.</p>\n");
        }

        // Classes that do not occur are left out; of too many the commonest are shown.
        var occurring = figure.Classes.Count;
        int[] shown = [.. figure.Classes.OrderByDescending(figure.AnswersOf).Take(MaxDrawn).Order()];
        return occurring > MaxClasses ? Listed(context.Samples, figure, shown, occurring) : Drawn(context, figure, shown);
    }

    private static Markup Drawn(ReportContext context, ConfusionFigure figure, int[] shown)
    {
        var samples = context.Samples;
        string[] names = [.. shown.Select(samples.ClassName)];
        context.Charts["confusion"] = new
        {
            Classes = names,
            Answers = shown.Select(figure.AnswersOf),
            Counts = shown.Select(correct => shown.Select(predicted => figure[correct, predicted])),
        };
        var reading = Reading(samples, figure) + Which(shown.Length, figure.Classes.Count, context.Result.Model.Target.Size)
            + " Colors: from 0% to 100% of the right class’s answers.";
        var table = Tables.Table(
            "Answers by right and predicted class",
            ["Right class", .. names.Select(name => $"said {name}")],
            shown.Select(
                (correct, i) => (string[])[names[i], .. shown.Select(predicted => NumberFormat.Count(figure[correct, predicted]))]));
        return Tables.Chart(
            "confusion", "confusion", "Predicted class for each right class (number of answers)", reading, null,
            Tables.Folded("These numbers as a table", table));
    }

    private static Markup Listed(ReportSamples samples, ConfusionFigure figure, int[] shown, int occurring)
    {
        var which = $"{NumberFormat.Count(occurring)} classes occur, too many to draw which was taken for which; "
            + $"the {NumberFormat.Count(shown.Length)} commonest are listed.";
        return Markup.Of($"<h3>Class by class</h3>\n<p>{Reading(samples, figure)} {which}</p>\n").Add(Tables.Table(
            "Classes",
            ["Right class", "Answers", "Right", "Taken most often for"],
            shown.Select(correct => new[]
            {
                samples.ClassName(correct), NumberFormat.Count(figure.AnswersOf(correct)), NumberFormat.Count(figure[correct, correct]),
                figure.MistakenFor(correct) is { } other
                    ? $"{samples.ClassName(other.Predicted)} ({NumberFormat.Count(other.Times, "time")})" : "–",
            }),
            words: 3));
    }

    private static string Which(int shown, int occurring, int all) =>
        shown < occurring ? $" Of {NumberFormat.Count(occurring)} classes that occur the {NumberFormat.Count(shown)} commonest are drawn."
        : occurring < all ? $" Of {NumberFormat.Count(all)} classes {NumberFormat.Count(occurring)} occur."
        : "";

    private static string Reading(ReportSamples samples, ConfusionFigure figure)
    {
        var answers =
            $"{NumberFormat.Count(figure.Classified, "answer")} to the first {NumberFormat.Count(samples.Samples.Count, "scored sample")}";
        var lost = figure.Unclassified > 0
            ? $"; {NumberFormat.Count(figure.Unclassified)} more are without finite outputs, so without a class" : "";
        return $"{NumberFormat.Count(figure.Correct)} of {answers} are right, "
            + $"{ResultLabels.ShareCorrect(figure.Correct, figure.Classified)}{lost}. "
            + figure.CommonestMistake(samples.ClassName);
    }
}
