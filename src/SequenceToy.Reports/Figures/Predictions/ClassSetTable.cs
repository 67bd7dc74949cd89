using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The table of outcomes by class, for targets that are sets.</summary>
internal static class ClassSetTable
{
    private const int MaxClasses = 40;

    // The outcomes in the order of their columns.
    private static readonly int[] Columns = [0, 1, 3, 2];

    public static Markup Of(ReportContext context)
    {
        var (samples, all) = (context.Samples, context.Result.Model.Target.Size);
        var figure = ClassSetFigure.Of(samples.Pairs, Math.Min(all, MaxClasses));
        var which = all > MaxClasses ? $", the first {NumberFormat.Count(figure.Classes)} of {NumberFormat.Count(all)} classes" : "";
        return Markup.Of($"<h3>Predictions by class and outcome for the first {ResultLabels.Samples(context.Result, samples.Samples.Count)}{which}</h3>\n")
            .Add(Tables.Table(
            "Classes",
            ["Class", "Correctly predicted", "Missed", "Wrongly predicted", "Correctly left out"],
            Enumerable.Range(0, figure.Classes).Select(one =>
                (string[])[samples.ClassName(one), .. Columns.Select(outcome => NumberFormat.Count(figure[one, outcome]))])));
    }
}
