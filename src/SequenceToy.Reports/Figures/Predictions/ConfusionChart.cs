using SequenceToy.Reports.Html;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>How often each class was taken for each other.</summary>
internal static class ConfusionChart
{
    private const int MostDrawn = 24;

    // Of more the commonest are too few to stand for all.
    private const int MostClasses = 60;

    public static Markup Of(ReportContext context)
    {
        var samples = context.Samples;
        var counts = ConfusionCounts.Of(samples.Given);
        if (counts.All == 0)
        {
            return Markup.Of($"<p>None of the network’s answers is a class: there is nothing to draw.</p>\n");
        }

        // Classes that do not occur are left out; of too many the commonest are shown.
        var occurring = counts.Classes;
        int[] shown = [.. occurring.OrderByDescending(counts.AnswersOf).Take(MostDrawn).Order()];
        return occurring.Count > MostClasses ? Listed(samples, counts, shown, occurring.Count) : Drawn(context, counts, shown);
    }

    private static Markup Drawn(ReportContext context, ConfusionCounts counts, int[] shown)
    {
        var samples = context.Samples;
        string[] names = [.. shown.Select(samples.ClassName)];
        context.Charts["confusion"] = new { Classes = names, Answers = shown.Select(counts.AnswersOf), Counts = shown.Select(right => shown.Select(predicted => counts[right, predicted])) };
        var classes = context.Result.Model.Target.Size;
        return Tables.Chart(
            "confusion", "confusion", "Predicted class for each right class (number of answers)",
            Reading(samples, counts) + Which(shown.Length, counts.Classes.Count, classes) + " Colours: from 0\u00A0% to 100\u00A0% of the right class’s answers.", null,
            Tables.Folded("These numbers as a table", Tables.Table(
                "Answers by right and predicted class", ["Right class", .. names.Select(name => $"said {name}")], shown.Select((right, i) => (string[])[names[i], .. shown.Select(predicted => NumberText.Count(counts[right, predicted]))]))));
    }

    private static Markup Listed(ReportSamples samples, ConfusionCounts counts, int[] shown, int occurring) => Markup.Of($"""
        <h3>Class by class</h3>
        <p>{Reading(samples, counts)} {NumberText.Count(occurring)} classes occur, too many to draw which was taken for which; the {NumberText.Count(shown.Length)} commonest are listed.</p>

        """).Add(Tables.Table(
            "Classes",
            ["Right class", "Answers", "Right", "Taken most often for"],
            shown.Select(right => new[]
            {
                samples.ClassName(right), NumberText.Count(counts.AnswersOf(right)), NumberText.Count(counts[right, right]),
                counts.TakenFor(right) is { } other ? $"{samples.ClassName(other.Predicted)} ({NumberText.Counted(other.Times, "time")})" : "–",
            }),
            words: 3));

    private static string Which(int shown, int occurring, int all) =>
        shown < occurring ? $" Of {NumberText.Count(occurring)} classes that occur the {NumberText.Count(shown)} commonest are drawn."
        : occurring < all ? $" Of {NumberText.Count(all)} classes {NumberText.Count(occurring)} occur."
        : "";

    private static string Reading(ReportSamples samples, ConfusionCounts counts) =>
        $"{NumberText.Count(counts.Right)} of {NumberText.Counted(counts.All, "answer")} to the first {NumberText.Counted(samples.Samples.Count, "scored sample")} are right, {NumberText.Share((double)counts.Right / counts.All)}{(samples.Given.Right.Length is var all && all > counts.All ? $"; {NumberText.Count(all - counts.All)} more are without finite outputs, so without a class" : "")}. {counts.Worst(samples.ClassName)}";
}
