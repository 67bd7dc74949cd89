using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>How far each step moves the answer.</summary>
internal static class InfluenceSection
{
    private const int MostSentences = 6;
    private const int MostRows = 60;

    // Of many steps, how many are named.
    private const int Named = 3;

    // What lies above is no matter of rounding.
    private const double Whole = 1.0005;

    public static ReportSection Section { get; } = new("influence", "Influence", Of, "influence.js");

    public static Markup Of(ReportContext context)
    {
        var report = InfluenceAxis.InOneUnit(context.Result.Influence());
        context.Charts["influence"] = new { Axis = InfluenceBars.Axis(report), StepAxis = InfluenceAxis.Steps(report), Unit = InfluenceAxis.Unit(report), Bars = InfluenceBars.Of(report), Most = InfluenceBars.Height([report]) };
        var table = Tables.Folded("These numbers as a table", Table(report, report.Steps));
        if (report.Features.Count > 0)
        {
            table.Add(Tables.Folded("Feature by feature", Table(report, report.Features)));
        }

        var answer = context.Result.Model.Target.Placement == TargetPlacement.EveryStep ? "last answer" : "answer";
        return Tables.Chart("influence-chart", "influence", $"How far the {answer} moves as each step alone runs over its range ({InfluenceAxis.Unit(report)})", Reading(report) + InfluenceBars.LeftOut(report), null, table)
            .Add($"<p class=\"small\">{Measured(context.Result, report)}</p>\n");
    }

    /// <summary>What one sees: all steps where there are few, otherwise those that stand out.</summary>
    public static string Reading(InfluenceReport report)
    {
        var known = report.Steps.Where(step => !step.IsConstant && double.IsFinite(step.Mean)).ToArray();
        var told = report.Steps.Count <= MostSentences ? report.Steps : StandingOut(known);
        var sentences = string.Join(" ", told.Select(step => $"{MetricLabels.Capitalised(report.Sentence(step))}."));
        return NumberText.Unbroken($"{sentences}{(report.Steps.Count <= MostSentences ? "" : Counted(report, known))}{Ignored(report, known)}".TrimStart());
    }

    private static IEnumerable<StepInfluence> StandingOut(StepInfluence[] known)
    {
        var sorted = known.Where(step => !step.IsIgnored).OrderByDescending(step => step.Mean).ThenBy(step => step.Step).ToArray();
        return sorted.Take(Named).Where(step => sorted.Length <= Named || !string.Equals(NumberText.Influence(step.Share), NumberText.Influence(sorted[Named].Share), StringComparison.Ordinal));
    }

    private static string Counted(InfluenceReport report, StepInfluence[] known)
    {
        var ignored = known.Count(step => step.IsIgnored);
        var constant = report.Steps.Count(step => step.IsConstant);
        var lost = report.Steps.Count - known.Length - constant;
        var of = report.Kind == TargetKind.Number ? " of the range" : "";
        var steps = $"{NumberText.Counted(known.Length, "step")}{(constant > 0 ? known.Length == 1 ? " that varies" : " that vary" : "")}";
        return (known.Length == 0 ? "" : ignored == 0 ? $" {(known.Length == 1 ? "The" : "All")} {steps} {(known.Length == 1 ? "moves" : "move")} the answer by 1 %{of} or more, up to {NumberText.Influence(known.Max(step => step.Share))}."
                : ignored == known.Length ? $" None of {steps} moves the answer by 1 %{of} or more."
                : $" Of {steps} {NumberText.Count(ignored)} {(ignored == 1 ? "moves" : "move")} the answer by less than 1 %{of}.")
            + (constant == 0 ? "" : $" {NumberText.Counted(constant, "step")} {(constant == 1 ? "is" : "are")} the same in all samples: what {(constant == 1 ? "it matters" : "they matter")} cannot be measured.")
            + (lost == 0 ? "" : $" Of {NumberText.Counted(lost, "step")} it is no finite number.");
    }

    private static string Ignored(InfluenceReport report, StepInfluence[] known) =>
        report.Steps.Count <= MostSentences && known.Length > 0 && known.All(step => step.IsIgnored) ? " The answer hangs on no step that could be moved."
        : !known.Any(report.ShouldBeIgnored.Contains) ? ""
        : report.LeansOn.Count == 0 ? $" All that should be ignored{(report.ShouldBeIgnored.Any(step => step.IsConstant) ? ", and could be moved," : "")} is."
        : $" {NumberText.Counted(report.LeansOn.Count, "step")} that should be ignored {(report.LeansOn.Count == 1 ? "is" : "are")} not: {string.Join(", ", report.LeansOn.OrderByDescending(step => step.Share).Take(Named).Select(step => $"{report.Label(step)} with {NumberText.Influence(step.Share)}"))}{(report.LeansOn.Count > Named ? " …" : "")}.";

    private static string Measured(ExperimentResult result, InfluenceReport report) =>
        $"Measured on {InfluenceNotes.Doubt(report) ?? NumberText.Counted(report.Samples, "sample")}."
            + (report.Counting == StepCounting.FromAnswer ? " The answers asked about stand at different steps: a step so far before one may be the first of a sequence and in the middle of another." : "")
            + (report.Kind == TargetKind.Number && report.AnswerWidth == 1 ? $" Shares are of {NumberText.Number(report.Range)}, the range of the right answers." : report.Kind == TargetKind.Number ? " Of several numbers the one that moves most of its own range counts; shares are of that range." : "")
            + (result.Model.Target.Placement == TargetPlacement.EveryStep ? " The answer asked about is the last of each sequence that is scored." : "")
            + (result.Model.Network.Shape.Features > 1 && report.Features.Count == 0 && !TakenValues.AreSymbols(result.TestSamples) ? " Features are not measured one by one: for a network this large and so many of them that would take long." : "")
            + (report.Steps.Any(step => step.Share > Whole) ? " Beyond 100\u00A0%: a step moved alone makes sequences unlike the task’s, and answers unlike the right ones." : "");

    private static Markup Table(InfluenceReport report, ValueList<StepInfluence> steps)
    {
        var rows = steps.OrderByDescending(step => step.Mean).Take(MostRows).OrderBy(step => step.Step).ThenBy(step => step.Feature);
        var share = report.Kind == TargetKind.Number ? "Share of the range" : "Share";
        var table = InfluenceAxis.IsOfShares(report)
            ? Tables.Table("Influence", ["Step", share, "Standard deviation (%)"], rows.Select(step => Cells(report, step, NumberText.Number(step.StandardDeviation))))
            : Tables.Table(
                "Influence",
                ["Step", share, $"Mean ({InfluenceAxis.Unit(report)})", "Standard deviation", "Largest"],
                rows.Select(step => Cells(report, step, NumberText.Number(step.Mean), NumberText.Number(step.StandardDeviation), NumberText.Number(step.Largest))));
        return steps.Count <= MostRows ? table : table.Add($"<p class=\"small\">Of {NumberText.Count(steps.Count)} rows the {NumberText.Count(MostRows)} with the greatest mean.</p>\n");
    }

    private static string[] Cells(InfluenceReport report, StepInfluence step, params string[] numbers) => step.IsConstant
        ? [report.Label(step), "always the same", .. numbers.Select(_ => "–")]
        : [report.Label(step), NumberText.Influence(step.Share), .. numbers];
}
