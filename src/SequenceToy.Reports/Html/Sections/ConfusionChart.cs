namespace SequenceToy.Reports.Html.Sections;

/// <summary>How often each class was taken for each other.</summary>
internal static class ConfusionChart
{
    private const int MostClasses = 24;
    private const int MostMistakes = 8;

    public static Markup Of(ReportMaterial material)
    {
        var samples = material.Samples;
        var classes = material.Result.Model.Target.Size;
        var counts = new int[classes, classes];
        for (var i = 0; i < samples.Samples.Count; i++)
        {
            foreach (var step in ShownSamples.Scored(samples.Samples[i]))
            {
                var answer = samples.Predictions[i].Answer[step];
                if (float.IsFinite(answer))
                {
                    counts[(int)samples.Samples[i].Target[step], (int)answer]++;
                }
            }
        }

        // Classes that do not occur are left out; of too many the commonest are shown.
        int[] shown = [.. Enumerable.Range(0, classes).Where(k => Row(counts, k) + Column(counts, k) > 0).OrderByDescending(k => Row(counts, k)).Take(MostClasses).Order()];
        if (shown.Length == 0)
        {
            return Markup.Of($"<p>None of the network’s answers is a class: there is nothing to draw.</p>\n");
        }

        string[] names = [.. shown.Select(samples.ClassName)];
        material.Charts["confusion"] = new { Classes = names, Counts = shown.Select(right => shown.Select(predicted => counts[right, predicted])) };
        return Tables.Chart(
            "confusion", "confusion", "Predicted class for each right class (number of answers)", Reading(samples, counts, shown.Length) + " Colours: from 0\u00A0% to 100\u00A0% of the right class’s answers.", null,
            Tables.Folded("These numbers as a table", Tables.Table(
                "Answers by right and predicted class", ["Right class", .. names.Select(name => $"said {name}")], shown.Select((right, i) => (string[])[names[i], .. shown.Select(predicted => Figures.Count(counts[right, predicted]))]))));
    }

    private static string Reading(ShownSamples samples, int[,] counts, int shown)
    {
        var classes = counts.GetLength(0);
        int all = 0, right = 0;
        for (var k = 0; k < classes; k++)
        {
            all += Row(counts, k);
            right += counts[k, k];
        }

        var mistakes = (from a in Enumerable.Range(0, classes) from b in Enumerable.Range(0, classes) where a != b && counts[a, b] > 0 orderby counts[a, b] descending, a, b select (a, b)).Take(MostMistakes).ToArray();
        return $"{Figures.Count(right)} of {Figures.Counted(all, "answer")} to the first {Figures.Counted(samples.Samples.Count, "scored sample")} are right, {Figures.Share((double)right / Math.Max(all, 1))}."
            + (mistakes.Length == 0 ? "" : $" Taken for another most often: {samples.ClassName(mistakes[0].a)} for {samples.ClassName(mistakes[0].b)}, {Figures.Count(counts[mistakes[0].a, mistakes[0].b])} times.")
            + (shown < classes ? $" Of {Figures.Count(classes)} classes the {Figures.Count(shown)} commonest are drawn." : "");
    }

    private static int Row(int[,] counts, int k) => Enumerable.Range(0, counts.GetLength(0)).Sum(i => counts[k, i]);

    private static int Column(int[,] counts, int k) => Enumerable.Range(0, counts.GetLength(0)).Sum(i => counts[i, k]);
}
