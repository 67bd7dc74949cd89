using SequenceToy.Reports.Html;
using SequenceToy.Sweeps;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Reports.Figures;

/// <summary>The section with the share of runs that are still unsolved, by training sequences.</summary>
internal static class SurvivalSection
{
    private const int MaxPoints = 60;

    public static ReportSection<SweepContext> Section { get; } = new("unsolved", "Time until solved", Of, "sweep-curves.js");

    public static Markup? Of(SweepContext context)
    {
        var drawn = context.Drawn.Where(cell => cell.Cell.Goal is not null)
            .Select(cell => (Cell: cell, Curve: cell.UnsolvedBySequences())).Where(one => one.Curve is not null).ToArray();
        if (drawn.All(one => one.Curve!.Points.Count == 0))
        {
            return null;
        }

        context.Charts["sweepUnsolved"] = new CurvesData(
            "Training sequences", "Runs still unsolved (%)", "95% interval",
            [.. drawn.Select(one => new CurveData(context.NameOf(one.Cell), Points(one.Cell, one.Curve!)))])
        {
            IsXWhole = true,
            IsShare = true,
            IsStepped = true,
        };
        var reading = string.Concat(drawn.Select(one => Half(context.NameOf(one.Cell), one.Curve!))).TrimStart()
            + " Kaplan–Meier estimate: runs that ended unsolved count as unsolved to the end. Bands: 95% intervals at each number."
            + NotStopping(drawn.Count(one => !one.Cell.Cell.Settings.StopWhenSolved), drawn.Length)
            + context.Undrawn;
        return Tables.Chart("sweep-unsolved", "curves", "Unsolved runs (share) by training sequences", reading);
    }

    private static string NotStopping(int cells, int all) => cells == 0 ? ""
        : $" {(cells == all ? "Runs" : "Some runs")} do not stop at the goal (WithStopWhenSolved): they count as solved only at their last "
            + "epoch.";

    private static string Half(string name, KaplanMeierCurve curve) => double.IsFinite(curve.Median.Value)
        ? $" {name}: half of the runs are solved after {SweepColumns.Whole(curve.Median.Value)} sequences."
        : $" {name}: fewer than half of the runs are solved.";

    private static IEnumerable<double?[]> Points(CellResults cell, KaplanMeierCurve curve)
    {
        yield return [0, 100, 100, 100];
        foreach (var point in Thinned(curve.Points))
        {
            yield return Point(point.Cost, point.Unsolved);
        }

        var end = cell.Costs().Max(cost => cost.Cost);
        if (curve.Points.Count == 0 || end > curve.Points[^1].Cost)
        {
            yield return Point(end, curve.UnsolvedAfter(end));
        }
    }

    private static double?[] Point(double cost, Estimate share) =>
        [ChartNumber.Of(cost), ChartNumber.Of(100 * share.Value), ChartNumber.Of(100 * share.Low), ChartNumber.Of(100 * share.High)];

    private static IEnumerable<KaplanMeierPoint> Thinned(ValueList<KaplanMeierPoint> points)
    {
        var stride = (points.Count + MaxPoints - 1) / MaxPoints;
        return points.Where((_, i) => i % stride == 0 || i == points.Count - 1);
    }
}
