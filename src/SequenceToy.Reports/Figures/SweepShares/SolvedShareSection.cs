using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section with the success rate by each axis.</summary>
internal static class SolvedShareSection
{
    private const int MaxAxes = 6;

    public static ReportSection<SweepContext> Section { get; } = new("shares", "Success rate by axis", Of, "sweep-curves.js");

    public static Markup? Of(SweepContext context)
    {
        var results = context.Results;
        var axes = Enumerable.Range(0, results.Axes.Count).Where(axis => results.Axes[axis].Values.Count > 1).ToArray();
        SolvedShareFigure[] figures =
        [
            .. axes.Take(MaxAxes).Select(axis => SolvedShareFigure.Of(results, axis, results.Axes.Count == 2 ? 1 - axis : null))
                .OfType<SolvedShareFigure>(),
        ];
        if (figures.Length == 0)
        {
            return null;
        }

        context.Charts["sweepShares"] = figures.Select(Data);
        var section = Markup.Each(Enumerable.Range(0, figures.Length), i => Chart(figures[i], i));
        return axes.Length <= MaxAxes ? section : section.Add(
            $"<p class=\"small\">The first {NumberFormat.Count(MaxAxes)} of {NumberFormat.Count(axes.Length)} axes are drawn.</p>\n");
    }

    private static Markup Chart(SolvedShareFigure figure, int index) => Tables.Chart(
        FormattableString.Invariant($"sweep-share-{index}"), "share", $"Success rate by {figure.Axis}", figure.Reading);

    private static object Data(SolvedShareFigure figure) => new
    {
        figure.Axis,
        figure.Values,
        Curves = figure.Curves.Select(curve => new
        {
            curve.Name,
            Shares = curve.Shares.Select(share => share is null ? null
                : new[] { ChartNumber.Of(100 * share.Value), ChartNumber.Of(100 * share.Low), ChartNumber.Of(100 * share.High) }),
        }),
    };
}
