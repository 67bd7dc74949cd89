using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on errors by the number of steps ahead.</summary>
internal static class HorizonSection
{
    private const int MaxPoints = 300;
    private const int MaxRows = 24;

    public static ReportSection<SeriesContext> Section { get; } = new("horizon", "Error by steps ahead", Of, "horizon.js");

    public static Markup? Of(SeriesContext context)
    {
        var figure = HorizonFigure.Of(context.Result);
        if (figure.Steps.Count < 2)
        {
            return null;
        }

        var drawn = Every(figure, MaxPoints);
        context.Charts["horizon"] = new
        {
            Steps = drawn.Select(step => figure.Steps[step]),
            Curves = figure.Curves.Select(curve => new { curve.Name, Errors = drawn.Select(step => ChartNumber.Of(curve.Errors[step])) }),
        };
        var table = Tables.Table(
            "Error by steps ahead", ["Steps ahead", .. figure.Curves.Select(curve => curve.Name)],
            Every(figure, MaxRows).Select(step => (string[])
                [NumberFormat.Count(figure.Steps[step]), .. figure.Curves.Select(curve => NumberFormat.Number(curve.Errors[step]))]));
        return Tables.Chart(
            "horizon-chart", "horizon", "RMSE by steps ahead (original units, test part)", figure.Reading, null,
            Tables.Folded("RMSE by steps ahead as a table", table));
    }

    private static int[] Every(HorizonFigure figure, int most)
    {
        var stride = (figure.Steps.Count + most - 1) / most;
        return [.. Enumerable.Range(0, figure.Steps.Count).Where(step => step % stride == 0 || step == figure.Steps.Count - 1)];
    }
}
