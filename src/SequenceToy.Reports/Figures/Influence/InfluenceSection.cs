using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>How far each step moves the answer.</summary>
internal static class InfluenceSection
{
    private const int MaxRows = 60;

    public static ReportSection Section { get; } = new("influence", "Influence", Of, "influence.js");

    public static Markup Of(ReportContext context)
    {
        var figure = new InfluenceFigure(context.Result.Influence());
        context.Charts["influence"] = new
        {
            Axis = InfluenceChart.Axis(figure),
            figure.StepAxis,
            figure.Unit,
            Bars = InfluenceChart.Bars(figure),
            Most = InfluenceChart.Top([figure]),
        };
        var table = Tables.Folded("These numbers as a table", Table(figure, figure.Report.Steps));
        if (figure.Report.Features.Count > 0)
        {
            table.Add(Tables.Folded("Feature by feature", Table(figure, figure.Report.Features)));
        }

        var answer = context.Result.Model.Target.Placement == TargetPlacement.EveryStep ? "last answer" : "answer";
        var title = $"How far the {answer} moves as each step alone runs over its range ({figure.Unit})";
        return Tables.Chart(
            "influence-chart", "influence", title, InfluenceSentences.Reading(figure) + InfluenceChart.LeftOut(figure), null, table)
            .Add($"<p class=\"small\">{string.Join(" ", Notes(context.Result, figure))}</p>\n");
    }

    private static IEnumerable<string> Notes(ExperimentResult result, InfluenceFigure figure)
    {
        var report = figure.Report;
        yield return $"Measured on {figure.MeasuredOn}.";
        if (figure.IsFromAnswer)
        {
            yield return InfluenceSentences.FromAnswer;
        }

        if (report.Kind == TargetKind.Number)
        {
            yield return figure.IsOfShares
                ? "Of several numbers the one that moves most of its own range counts; shares are of that range."
                : $"Shares are of {NumberFormat.Number(report.Range)}, the range of the right answers.";
        }

        if (result.Model.Target.Placement == TargetPlacement.EveryStep)
        {
            yield return "The answer asked about is the last of each sequence that is scored.";
        }

        if (result.Model.Shape.Features > 1 && report.Features.Count == 0 && !AreSymbols(result.TestSamples))
        {
            yield return "Features are not measured one by one: for a network this large and so many of them that would take long.";
        }

        if (figure.IsBeyondWhole)
        {
            yield return InfluenceSentences.BeyondWhole;
        }
    }

    // Whether each step is all 0 but for one 1: its features make sense together only.
    private static bool AreSymbols(SequenceDataset samples) => samples.All(sample => Enumerable.Range(0, sample.Input.Steps).All(step =>
        sample.Input.Values.Slice(step * samples.Features, samples.Features) is var row && row.Count(1f) == 1
            && row.Count(0f) == samples.Features - 1));

    private static Markup Table(InfluenceFigure figure, ValueList<StepInfluence> steps)
    {
        var rows = steps.OrderByDescending(step => step.Mean).Take(MaxRows).OrderBy(step => step.Step).ThenBy(step => step.Feature);
        var share = figure.Report.Kind == TargetKind.Number ? "Share of the range" : "Share";
        var table = figure.IsOfShares
            ? Tables.Table(
                "Influence", ["Step", share, "Standard deviation (%)"], rows.Select(step => Cells(figure, step, step.StandardDeviation)))
            : Tables.Table(
                "Influence",
                ["Step", share, $"Mean ({figure.Unit})", "Standard deviation", "Largest"],
                rows.Select(step => Cells(figure, step, step.Mean, step.StandardDeviation, step.Largest)));
        var left = $"Of {NumberFormat.Count(steps.Count)} rows the {NumberFormat.Count(MaxRows)} with the greatest mean.";
        return steps.Count <= MaxRows ? table : table.Add($"<p class=\"small\">{left}</p>\n");
    }

    private static string[] Cells(InfluenceFigure figure, StepInfluence step, params double[] numbers) => step.IsConstant
        ? [figure.Report.Label(step), "always the same", .. numbers.Select(_ => "–")]
        : [figure.Report.Label(step), InfluenceBar.Percent(step.Share), .. numbers.Select(number => NumberFormat.Number(number))];
}
