using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>Influence as bars of the page, one for each step.</summary>
internal static class InfluenceChart
{
    /// <summary>The largest number of bars: more are too thin to be told apart.</summary>
    public const int MaxBars = 200;

    /// <summary>The axis of the amount, short enough for the page.</summary>
    public static string Axis(InfluenceFigure figure) => $"Answer moves by ({figure.Unit})";

    /// <summary>The upper end of the axis that shows the highest bar of all figures, and no lower than next to nothing needs.</summary>
    public static double? Top(IReadOnlyList<InfluenceFigure> figures) =>
        ChartNumber.Of(Math.Max(figures[0].LeastTop, figures.Max(figure => figure.Report.Steps.Max(step => step.Mean))));

    /// <summary>The bars as the script reads them.</summary>
    public static IEnumerable<object> Bars(InfluenceFigure figure) => Shown(figure).Select(bar => bar is null
        ? new { Label = "…", Mean = (double?)null, Share = "", Ignore = false, Same = false }
        : new
        {
            Label = figure.IsFromAnswer && bar.Position > 0 ? $"{NumberFormat.Count(bar.Position)} after"
                : NumberFormat.Count(Math.Abs(bar.Position)),
            Mean = bar.IsDrawn ? ChartNumber.Of(bar.Step.Mean) : null,
            bar.Share,
            Ignore = bar.ShouldBeIgnored,
            Same = bar.Kind == InfluenceKind.Constant,
        });

    /// <summary>Which steps of a long sequence are drawn, in a sentence; empty where all are.</summary>
    public static string LeftOut(InfluenceFigure figure) => figure.Bars.Count <= MaxBars ? ""
        : figure.IsFromAnswer ? $" The last {NumberFormat.Count(MaxBars)} are drawn."
        : $" The first and the last {NumberFormat.Count(MaxBars / 2)} are drawn.";

    // Null is the gap between both ends of a long sequence; where steps are counted from the answer's, those far before it are left out.
    private static IEnumerable<InfluenceBar?> Shown(InfluenceFigure figure) =>
        figure.Bars.Count <= MaxBars ? figure.Bars
        : figure.IsFromAnswer ? figure.Bars.TakeLast(MaxBars)
        : figure.Bars.Take(MaxBars / 2).Append<InfluenceBar?>(null).Concat(figure.Bars.TakeLast(MaxBars / 2));
}
