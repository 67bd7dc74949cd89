using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>For answers that are sets: each class, how often it belongs to the answer, and how often the network says so.</summary>
internal static class ClassSetTable
{
    private const int MaxClasses = 40;

    // The outcomes in the order of their columns.
    private static readonly int[] Columns = [0, 1, 3, 2];

    public static Markup Of(ReportContext context)
    {
        var (samples, all) = (context.Samples, context.Result.Model.Target.Size);
        var figure = ClassSetFigure.Of(samples.Answers, Math.Min(all, MaxClasses));
        var which = all > MaxClasses ? $", the first {NumberFormat.Count(figure.Classes)} of {NumberFormat.Count(all)} classes" : "";
        return Markup.Of($"<h3>Class by class, over the first {NumberFormat.Count(samples.Samples.Count, "scored sample")}{which}</h3>\n")
            .Add(Tables.Table(
            "Classes",
            ["Class", "Belongs, and said (answers)", "Belongs, not said (answers)", "Said, does not belong (answers)", "Neither (answers)"],
            Enumerable.Range(0, figure.Classes).Select(one =>
                (string[])[samples.ClassName(one), .. Columns.Select(outcome => NumberFormat.Count(figure[one, outcome]))])));
    }
}
