using SequenceToy.Data;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>What the network answers beside what is right: all scores, then scatter or confusion, then samples.</summary>
internal static class PredictionsSection
{
    private const int LongRows = 10;

    public static Markup Of(ReportContext context)
    {
        var result = context.Result;
        var section = ScoreTable.Of(result);
        section.Add(result.Model.Target.Kind switch
        {
            TargetKind.Number => ScatterChart.Of(context),
            TargetKind.Class => ConfusionChart.Of(context),
            _ => ClassTable.Of(context),
        });
        return section.Add(result.Model.Target.Placement == TargetPlacement.LastStep ? SampleTable.Of(context.Samples) : LongSamples(context));
    }

    private static Markup LongSamples(ReportContext context)
    {
        var samples = context.Samples;
        var isNumber = context.Result.Model.Target.Kind == TargetKind.Number;
        var target = isNumber ? "Mean absolute error (real units)" : "Right";
        return Markup.Of($"<h3>The first samples</h3>\n").Add(Tables.Table(
            "Samples",
            ["Sample", "Steps", "Answers scored", target],
            Enumerable.Range(0, Math.Min(LongRows, samples.Samples.Count)).Select(i => new[]
            {
                NumberText.Count(i + 1), NumberText.Count(samples.Samples[i].Input.Steps), NumberText.Count(samples.Scored(i).Count()), isNumber ? NumberText.Number(samples.Errors[i]) : NumberText.Share(1 - samples.Errors[i]),
            })));
    }
}
