using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on predictions: all scores, scatter plot or confusion matrix, and samples.</summary>
internal static class PredictionsSection
{
    private const int LongRows = 10;

    public static ReportSection<ReportContext> Section { get; } = new("predictions", "Scores and predictions", Of, "predictions.js");

    public static Markup Of(ReportContext context)
    {
        var target = context.Result.Model.Target;
        var section = ScoresTable.Of(context.Result).Add(target.Kind switch
        {
            TargetKind.Number => ScatterChart.Of(context),
            TargetKind.Class => ConfusionChart.Of(context),
            TargetKind.ClassSet => ClassSetTable.Of(context),
            _ => throw new NotSupportedException($"kind is not known: {target.Kind}."),
        });
        return section.Add(target.Placement == TargetPlacement.LastStep ? SampleTable.Of(context.Samples) : LongSamples(context));
    }

    private static Markup LongSamples(ReportContext context)
    {
        var samples = context.Samples;
        var isNumber = context.Result.Model.Target.Kind == TargetKind.Number;
        return Markup.Of($"<h3>First {ResultLabels.ScoredOn(context.Result)}</h3>\n").Add(Tables.Table(
            "Samples",
            ["Sample", "Steps", "Predictions scored", isNumber ? "Mean absolute error (original units)" : "Correct predictions (%)"],
            Enumerable.Range(0, Math.Min(LongRows, samples.Samples.Count)).Select(i => new[]
            {
                NumberFormat.Count(i + 1), NumberFormat.Count(samples.Samples[i].Input.Steps), NumberFormat.Count(samples.Scored[i]),
                isNumber ? NumberFormat.Number(samples.Errors[i]) : NumberFormat.Percent(1 - samples.Errors[i]),
            })));
    }
}
