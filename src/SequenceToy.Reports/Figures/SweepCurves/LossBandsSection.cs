using SequenceToy.Reports.Html;
using SequenceToy.Reports.Pictures;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Figures;

/// <summary>The section with the loss by epoch of the best cells, as bands over runs.</summary>
internal static class LossBandsSection
{
    public static ReportSection<SweepContext> Section { get; } = new("losses", "Losses", Of, "sweep-curves.js");

    public static Markup? Of(SweepContext context)
    {
        var all = context.Drawn.Select(cell => (Cell: cell, Band: LossBand.Of(cell))).Where(one => one.Band is not null).ToArray();
        if (all.Length == 0)
        {
            return null;
        }

        // Losses of different functions or units cannot be compared.
        var loss = NameOf(all[0].Cell);
        var drawn = all.Where(one => string.Equals(NameOf(one.Cell), loss, StringComparison.Ordinal)).ToArray();
        var scale = LossScale.For(drawn.SelectMany(one => one.Band!.Points).SelectMany(point => new[] { point.Median, point.Low }));
        context.Charts["sweepLosses"] = new CurvesData(
            "Epoch", loss, "25% to 75% of runs", [.. drawn.Select(one => Curve(context.NameOf(one.Cell), one.Band!, scale))])
        {
            IsXWhole = true,
            IsYLog = scale.IsLogarithmic,
        };
        var reading = string.Concat(drawn.Select(one => Ending(context.NameOf(one.Cell), one.Band!))).TrimStart()
            + " Lines: median of the runs. Bands: the middle half of the runs, from 25% to 75%. They show the spread of runs, not an "
            + "interval of the median. A run that ended early keeps its last loss." + context.Undrawn
            + (drawn.Length < all.Length ? " Cells with another loss function are left out." : "");
        return Tables.Chart("sweep-losses", "curves", "Loss by epoch, as bands over runs", reading);
    }

    private static string NameOf(CellResults cell) =>
        cell.Cell.Settings.Training.Loss is null ? "Loss" : LossLabels.Axis(cell.Cell.Settings);

    private static string Ending(string name, LossBand band) =>
        $" {name}: {NumberFormat.Number(band.Points[^1].Median)} at the end ({NumberFormat.Count(band.Runs, "run")}).";

    private static CurveData Curve(string name, LossBand band, LossScale scale) => new(
        name,
        band.Points.Select(point => new[] { point.Epoch, Drawn(point.Median, scale), Drawn(point.Low, scale), Drawn(point.High, scale) }));

    private static double? Drawn(double loss, LossScale scale) =>
        ChartNumber.Of(scale.IsLogarithmic ? Math.Max(loss, scale.Floor) : loss);
}
