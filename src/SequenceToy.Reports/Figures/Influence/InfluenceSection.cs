using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on the influence of each step.</summary>
internal static class InfluenceSection
{
    private const int MaxRows = 60;

    public static ReportSection<ReportContext> Section { get; } = new("influence", "Influence of each step", Of, "influence.js");

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
        var table = Tables.Folded("Influence as a table", Table(figure, figure.Report.Steps));
        if (figure.Report.Features.Count > 0)
        {
            table.Add(Tables.Folded("Influence by feature as a table", Table(figure, figure.Report.Features)));
        }

        var prediction = context.Result.Model.Target.Placement == TargetPlacement.EveryStep ? "last prediction" : "prediction";
        var how = AreSymbols(context.Result.TestSamples) ? InfluenceSentences.OtherSymbols : "alone varies over its range";
        var title = $"Change of the {prediction} when one step {how} ({figure.Unit})";
        return Tables.Chart(
            "influence-chart", "influence", title, InfluenceSentences.Reading(figure) + InfluenceChart.LeftOut(figure), null, table)
            .Add($"<p class=\"small\">{string.Join(" ", Notes(context.Result, figure))}</p>\n");
    }

    private static IEnumerable<string> Notes(ExperimentResult result, InfluenceFigure figure)
    {
        var report = figure.Report;
        yield return $"Measured on {NumberFormat.Count(report.Samples, "sample")}."
            + (figure.IsDoubtful ? $" The standard error of a share is up to {figure.Uncertainty}." : "");
        if (figure.IsFromPrediction)
        {
            yield return InfluenceSentences.FromPrediction;
        }

        if (figure.LeftOut > 0)
        {
            yield return InfluenceSentences.LeftOut(figure);
        }

        if (report.Kind == TargetKind.Number)
        {
            yield return figure.IsOfShares
                ? "For predictions of several numbers, the number with the largest change relative to its range counts."
                : $"Shares are relative to {NumberFormat.Number(report.Range)}, the range of the targets.";
        }

        if (report.Features.Count > 0)
        {
            yield return "A whole step takes only combinations of values that occur there. A single feature varies from its lowest to its "
                + "highest value while the others stay. Its influence can therefore be larger than that of its step.";
        }

        if (result.Model.Target.Placement == TargetPlacement.EveryStep)
        {
            yield return "The last scored prediction of each sequence is measured.";
        }

        if (result.Model.Shape.Features > 1 && report.Features.Count == 0 && !AreSymbols(result.TestSamples))
        {
            yield return "Single features are not measured: with this network and number of features it would take too long.";
        }

        if (figure.IsBeyondWhole)
        {
            yield return InfluenceSentences.BeyondWhole;
        }
    }

    // One-hot steps: their features are meaningful only together.
    private static bool AreSymbols(SequenceDataset samples) => samples.Features > 1
        && samples.All(sample => Enumerable.Range(0, sample.Input.Steps).All(step =>
        sample.Input.Values.Slice(step * samples.Features, samples.Features) is var row && row.Count(1f) == 1
            && row.Count(0f) == samples.Features - 1));

    private static Markup Table(InfluenceFigure figure, ValueList<StepInfluence> steps)
    {
        var varying = steps.Where(step => !step.IsConstant).ToArray();
        var rows = varying.OrderByDescending(step => step.Mean).Take(MaxRows).OrderBy(step => step.Step).ThenBy(step => step.Feature);
        var share = figure.Report.Kind == TargetKind.Number ? "Mean (% of the target range)" : "Mean (%)";
        var table = figure.IsOfShares
            ? Tables.Table(
                "Influence", ["Step", share, "Standard deviation (%)"], rows.Select(step => Cells(figure, step, step.StandardDeviation)))
            : Tables.Table(
                "Influence",
                ["Step", share, $"Mean ({figure.Unit})", "Standard deviation", "Maximum"],
                rows.Select(step => Cells(figure, step, step.Mean, step.StandardDeviation, step.Largest)));
        string[] left =
        [
            .. varying.Length > MaxRows
                ? [$"The {NumberFormat.Count(MaxRows)} of {NumberFormat.Count(varying.Length)} rows with the largest mean are shown."]
                : Array.Empty<string>(),
            .. varying.Length < steps.Count
                ? ["Inputs with the same value in all samples are left out; their influence is unknown."] : Array.Empty<string>(),
        ];
        return left.Length == 0 ? table : table.Add($"<p class=\"small\">{string.Join(' ', left)}</p>\n");
    }

    private static string[] Cells(InfluenceFigure figure, StepInfluence step, params double[] numbers) =>
        [figure.Report.Label(step), InfluenceBar.Percent(step.Share), .. numbers.Select(number => NumberFormat.Number(number))];
}
