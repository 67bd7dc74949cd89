using SequenceToy.Reports.Html;
using SequenceToy.Reports.Pictures;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Reports.Figures;

/// <summary>The section with performance profiles: the share of runs at least as good as each score.</summary>
internal static class ProfileSection
{
    private const int MaxThresholds = 60;

    public static ReportSection<SweepContext> Section { get; } = new("profiles", "Performance profiles", Of, "sweep-curves.js");

    public static Markup? Of(SweepContext context)
    {
        var metric = context.Metric;
        var cells = context.Drawn.Where(cell => cell.Cell.Metric == metric).ToArray();
        double[] all = [.. cells.SelectMany(cell => cell.Scores()).Distinct().Order()];
        if (all.Length < 2)
        {
            return null;
        }

        double[] thresholds = [.. Enumerable.Range(0, Math.Min(all.Length, MaxThresholds)).Select(i => all[Index(i, all.Length)])];
        var isLog = !metric.IsShare() && LossScale.For(all).IsLogarithmic && all[0] > 0;
        context.Charts["sweepProfiles"] = new CurvesData(
            ScoreLabels.Axis(metric), "Share of runs (%)", "95% interval",
            [
                .. cells.Select(cell => new CurveData(
                    context.NameOf(cell),
                    [
                        .. PerformanceProfile.Of(cell.Scores(), metric.HigherIsBetter(), thresholds).Points
                            .Select(point => Point(metric, point)),
                    ])),
            ])
        {
            IsXLog = isLog,
            IsShare = true,
        };
        var side = metric.HigherIsBetter() ? "at least" : "at most";
        var left = context.Drawn.Count > cells.Length ? " Cells with another metric are left out." : "";
        return Tables.Chart(
            "sweep-profiles", "curves", $"Share of runs with a score of {side} each value",
            $"{Middle(context, metric, side, all[all.Length / 2])} A curve further to the "
            + $"{(metric.HigherIsBetter() ? "right" : "left")} is better. Bands: 95% bootstrap intervals at each value. "
            + "Runs that failed have no score and are left out."
            + context.Undrawn + left);
    }

    private static int Index(int place, int count) =>
        count <= MaxThresholds ? place : (int)Math.Round((double)place * (count - 1) / (MaxThresholds - 1));

    private static double?[] Point(Metric metric, ProfilePoint point) =>
    [
        ChartNumber.Of(metric, point.Threshold), ChartNumber.Of(100 * point.Share.Value), ChartNumber.Of(100 * point.Share.Low),
        ChartNumber.Of(100 * point.Share.High),
    ];

    private static string Middle(SweepContext context, Metric metric, string side, double score)
    {
        var best = context.Drawn.First(cell => cell.Cell.Metric == metric);
        var scores = best.Scores();
        var share = (double)scores.Count(one => metric.HigherIsBetter() ? one >= score : one <= score) / scores.Length;
        return $"{NumberFormat.RunShare(share)} of the runs of {context.NameOf(best)} have a score ({metric.ToText()}) of {side} "
            + $"{metric.Format(score)}.";
    }
}
