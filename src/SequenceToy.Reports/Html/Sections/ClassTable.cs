using SequenceToy.Reports.Words;

namespace SequenceToy.Reports.Html.Sections;

/// <summary>For answers that are sets: each class, how often it belongs to the answer, and how often the network says so.</summary>
internal static class ClassTable
{
    private const int MostClasses = 40;

    public static Markup Of(ReportMaterial material)
    {
        var samples = material.Samples;
        var classes = Math.Min(material.Result.Model.Target.Size, MostClasses);
        var counts = new int[classes, 4];
        for (var i = 0; i < samples.Samples.Count; i++)
        {
            foreach (var step in samples.Scored(i))
            {
                for (var k = 0; k < classes; k++)
                {
                    var (right, said) = (samples.Samples[i].Target[step, k] == 1, samples.Predictions[i].Answer[step, k] == 1);
                    counts[k, (right ? 0 : 2) + (said ? 0 : 1)]++;
                }
            }
        }

        return Markup.Of($"<h3>Class by class, over the first {Figures.Counted(samples.Samples.Count, "scored sample")}{(material.Result.Model.Target.Size > classes ? $", the first {Figures.Count(classes)} of {Figures.Count(material.Result.Model.Target.Size)} classes" : "")}</h3>\n").Add(Tables.Table(
            "Classes",
            ["Class", "Belongs, and said (answers)", "Belongs, not said (answers)", "Said, does not belong (answers)", "Neither (answers)"],
            Enumerable.Range(0, classes).Select(k => new[] { samples.ClassName(k), Figures.Count(counts[k, 0]), Figures.Count(counts[k, 1]), Figures.Count(counts[k, 2]), Figures.Count(counts[k, 3]) })));
    }
}
