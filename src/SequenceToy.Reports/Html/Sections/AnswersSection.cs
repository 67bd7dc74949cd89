using SequenceToy.Data;
using SequenceToy.Reports.Words;

namespace SequenceToy.Reports.Html.Sections;

/// <summary>What the network answers beside what is right: all scores, then scatter or confusion, then samples.</summary>
internal static class AnswersSection
{
    private const int LongRows = 10;

    public static Markup Of(ReportMaterial material)
    {
        var result = material.Result;
        var section = ScoreTable.Of(result);
        section.Add(result.Model.Target.Kind switch
        {
            TargetKind.Number => ScatterChart.Of(material),
            TargetKind.Class => ConfusionChart.Of(material),
            _ => ClassTable.Of(material),
        });
        return section.Add(result.Model.Target.Placement == TargetPlacement.LastStep ? SampleTable.Of(material.Samples) : LongSamples(material));
    }

    private static Markup LongSamples(ReportMaterial material)
    {
        var samples = material.Samples;
        var isNumber = material.Result.Model.Target.Kind == TargetKind.Number;
        var target = isNumber ? "Mean absolute error (real units)" : "Right";
        return Markup.Of($"<h3>The first samples</h3>\n").Add(Tables.Table(
            "Samples",
            ["Sample", "Steps", "Answers scored", target],
            Enumerable.Range(0, Math.Min(LongRows, samples.Samples.Count)).Select(i => new[]
            {
                Figures.Count(i + 1), Figures.Count(samples.Samples[i].Input.Steps), Figures.Count(samples.Scored(i).Count()), isNumber ? Figures.Number(samples.Errors[i]) : Figures.Share(1 - samples.Errors[i]),
            })));
    }
}
