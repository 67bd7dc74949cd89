using SequenceToy.Reports.Html;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>For answers that are sets: each class, how often it belongs to the answer, and how often the network says so.</summary>
internal static class ClassTable
{
    private const int MostClasses = 40;

    public static Markup Of(ReportContext context)
    {
        var samples = context.Samples;
        var classes = Math.Min(context.Result.Model.Target.Size, MostClasses);
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

        return Markup.Of($"<h3>Class by class, over the first {NumberText.Counted(samples.Samples.Count, "scored sample")}{(context.Result.Model.Target.Size > classes ? $", the first {NumberText.Count(classes)} of {NumberText.Count(context.Result.Model.Target.Size)} classes" : "")}</h3>\n").Add(Tables.Table(
            "Classes",
            ["Class", "Belongs, and said (answers)", "Belongs, not said (answers)", "Said, does not belong (answers)", "Neither (answers)"],
            Enumerable.Range(0, classes).Select(k => new[] { samples.ClassName(k), NumberText.Count(counts[k, 0]), NumberText.Count(counts[k, 1]), NumberText.Count(counts[k, 2]), NumberText.Count(counts[k, 3]) })));
    }
}
