using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Words;

namespace SequenceToy.Reports.Html.Sections;

/// <summary>How far each step moves the answer.</summary>
internal static class InfluenceSection
{
    private const int MostSentences = 6;
    private const int MostRows = 60;

    public static Markup Of(ReportMaterial material)
    {
        var report = material.Result.Influence();
        material.Charts["influence"] = new { Axis = InfluenceBars.Axis(report), StepAxis = InfluenceBars.StepAxis(report), Unit = InfluenceBars.Unit(report), Bars = InfluenceBars.Of(report), Most = InfluenceBars.Height([report]) };
        var table = Tables.Folded("These numbers as a table", Table(report, report.Steps));
        if (report.Features.Count > 0)
        {
            table.Add(Tables.Folded("Feature by feature", Table(report, report.Features)));
        }

        return Tables.Chart("influence-chart", "influence", $"How far the answer moves as each step alone runs over its range ({InfluenceBars.Unit(report)})", Reading(report) + InfluenceBars.LeftOut(report), null, table);
    }

    /// <summary>What one sees: all steps where there are few, otherwise those that matter most.</summary>
    public static string Reading(InfluenceReport report)
    {
        var told = report.Steps.Count <= MostSentences ? report.Steps : (IEnumerable<StepInfluence>)report.Steps.OrderByDescending(step => step.Mean).ThenBy(step => step.Step).Take(MostSentences / 2);
        var ignored = report.Steps.Count(step => step.IsIgnored);
        var should = ignored == report.Steps.Count ? " The answer hangs on no step." : report.ShouldBeIgnored.Count == 0 ? "" : report.LeansOn.Count == 0 ? " All that should be ignored is." : $" {Figures.Counted(report.LeansOn.Count, "step")} that should be ignored {(report.LeansOn.Count == 1 ? "is" : "are")} not.";
        return string.Join(" ", told.Select(step => $"{MetricWords.Capitalised(report.Sentence(step))}."))
            + (report.Steps.Count <= MostSentences ? "" : ignored == 0 ? $" All {Figures.Count(report.Steps.Count)} steps move it by 1\u00A0% or more." : $" Of {Figures.Count(report.Steps.Count)} steps {Figures.Count(ignored)} {(ignored == 1 ? "moves" : "move")} it by less than 1\u00A0%.")
            + should;
    }

    private static Markup Table(InfluenceReport report, IEnumerable<StepInfluence> steps) => Tables.Table(
        "Influence",
        ["Step", $"Mean ({InfluenceBars.Unit(report)})", "Standard deviation", "Largest", "Share of the range"],
        steps.OrderByDescending(step => step.Mean).Take(MostRows).OrderBy(step => step.Step).ThenBy(step => step.Feature)
            .Select(step => new[] { report.Label(step), Figures.Number(step.Mean), Figures.Number(step.StandardDeviation), Figures.Number(step.Largest), Figures.Percent(step.Share) }));
}
