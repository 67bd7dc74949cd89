using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The bar chart of influence on the page, one bar per step.</summary>
internal static class InfluenceChart
{
    /// <summary>The largest number of bars that can be distinguished.</summary>
    public const int MaxBars = 200;

    /// <summary>Returns the label of the influence axis.</summary>
    public static string Axis(InfluenceFigure figure) => $"Change of the prediction ({figure.Unit})";

    /// <summary>Returns the upper end of the axis for the highest bar of all figures, at least <c>LeastTop</c>.</summary>
    public static double? Top(IReadOnlyList<InfluenceFigure> figures) =>
        ChartNumber.Of(Math.Max(figures[0].LeastTop, figures.Max(figure => figure.Report.Steps.Max(step => step.Mean))));

    /// <summary>Returns the data of the bars for the script.</summary>
    public static IEnumerable<object> Bars(InfluenceFigure figure) => Shown(figure).Select(bar => bar is null
        ? new { Label = "…", Mean = (double?)null, Share = "", Ignore = false, Same = false }
        : new
        {
            Label = figure.IsFromPrediction && bar.Position > 0 ? $"{NumberFormat.Count(bar.Position)} after"
                : NumberFormat.Count(Math.Abs(bar.Position)),
            Mean = bar.IsDrawn ? ChartNumber.Of(bar.Step.Mean) : null,
            bar.Share,
            Ignore = bar.ShouldBeIgnored,
            Same = bar.Kind == InfluenceKind.Constant,
        });

    /// <summary>Returns a sentence on the drawn steps of a long sequence; empty when all are drawn.</summary>
    public static string LeftOut(InfluenceFigure figure) => figure.Bars.Count <= MaxBars ? ""
        : figure.IsFromPrediction ? $" Only the last {NumberFormat.Count(MaxBars)} steps are drawn."
        : $" Only the first and the last {NumberFormat.Count(MaxBars / 2)} steps are drawn.";

    // Null marks the gap of a long sequence. When steps are counted from the target, the most distant ones are omitted.
    private static IEnumerable<InfluenceBar?> Shown(InfluenceFigure figure) =>
        figure.Bars.Count <= MaxBars ? figure.Bars
        : figure.IsFromPrediction ? figure.Bars.TakeLast(MaxBars)
        : figure.Bars.Take(MaxBars / 2).Append<InfluenceBar?>(null).Concat(figure.Bars.TakeLast(MaxBars / 2));
}
