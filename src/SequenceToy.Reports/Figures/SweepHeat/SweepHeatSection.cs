using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section with heat maps over two axes.</summary>
internal static class SweepHeatSection
{
    private const int MaxPairs = 6;

    public static ReportSection<SweepContext> Section { get; } = new("heat", "Two axes", Of, "sweep-heat.js", IsOpen: true);

    public static Markup? Of(SweepContext context)
    {
        var results = context.Results;
        var axes = Enumerable.Range(0, results.Axes.Count).Where(axis => results.Axes[axis].Values.Count > 1).ToArray();
        (int X, int Y)[] pairs = [.. from y in axes from x in axes where y < x select (x, y)];
        SweepHeatFigure[] figures =
        [
            .. pairs.Take(MaxPairs).SelectMany(pair => new[]
            {
                SweepHeatFigure.Of(results, pair.X, pair.Y, null),
                results.Metric is { } metric ? SweepHeatFigure.Of(results, pair.X, pair.Y, metric) : null,
            }).OfType<SweepHeatFigure>(),
        ];
        if (figures.Length == 0)
        {
            return null;
        }

        context.Charts["sweepHeat"] = figures.Select(Data);
        var cut = pairs.Length > MaxPairs
            ? $" The first {NumberFormat.Count(MaxPairs)} of {NumberFormat.Count(pairs.Length, "pair")} of axes can be chosen." : "";
        return Tables.Chart("sweep-heat", "sweep-heat", "Cells over two axes", $"{Name(figures[0])}. {figures[0].Reading}", Choice(figures))
            .Add($"<p class=\"small\">{Empty(figures)}{cut}</p>\n");
    }

    private static string Empty(SweepHeatFigure[] figures) =>
        figures.All(figure => figure.Places.Count() == figure.Values.Length) ? "" : "Cells without runs or scores are empty.";

    private static string Name(SweepHeatFigure figure) => $"{figure.Shown} by {figure.X.Name} and {figure.Y.Name}";

    private static Markup Choice(SweepHeatFigure[] figures) => Markup.Of(
        $"<div class=\"controls\" data-needs-script><label>Show <select id=\"sweep-heat-view\">{Markup.Each(figures, figure => Markup.Of($"<option>{Name(figure)}</option>"))}</select></label></div>\n");

    private static object Data(SweepHeatFigure figure)
    {
        var drawn = figure.Places.ToDictionary(place => place, place => figure.Values[place.Row, place.Column]);
        var isFull = figure.IsShare;
        return new
        {
            Name = Name(figure),
            X = figure.X.Name,
            Y = figure.Y.Name,
            Xs = figure.X.Values,
            Ys = figure.Y.Values,
            figure.Reading,
            Low = isFull ? 0 : ChartNumber.Of(drawn.Values.Min()),
            High = isFull ? 1 : ChartNumber.Of(drawn.Values.Max()),
            Ends = isFull ? new[] { "100%", "0%" } : [figure.Text(drawn.Values.Max()), figure.Text(drawn.Values.Min())],
            Cells = drawn.Select(cell => new object[]
            {
                cell.Key.Column, cell.Key.Row, NumberFormat.Rounded(cell.Value), figure.Text(cell.Value),
                figure.Runs[cell.Key.Row, cell.Key.Column],
            }),
        };
    }
}
