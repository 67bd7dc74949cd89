using SequenceToy.Reports.Html;
using SequenceToy.Sweeps;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Reports.Figures;

/// <summary>The section that compares a run with other seeds of the same settings, from a sweep.</summary>
internal static class OtherSeedsSection
{
    private static readonly (string Name, double Share)[] Points =
        [("Lowest", 0), ("25%", 0.25), ("Median", 0.5), ("75%", 0.75), ("Highest", 1)];

    public static ReportSection<ReportContext> Section { get; } = new("other-seeds", "Other seeds", Of);

    /// <returns>The section; null without a sweep.</returns>
    /// <exception cref="ArgumentException">The sweep has no cell with the settings of the run.</exception>
    public static Markup? Of(ReportContext context)
    {
        if (context.Options.Sweep is not { } sweep)
        {
            return null;
        }

        if (sweep.FindCell(context.Result) is null)
        {
            throw new ArgumentException(
                "Sweep must have a cell with the samples and settings of the run; it has none.", "options");
        }

        return sweep.CompareWithOtherSeeds(context.Result) is not { } others
            ? Markup.Of($"<p>There is nothing to compare the run with: it was canceled, or the sweep has no other seeds yet.</p>\n")
            : Markup.Of($"<p>{others.Sentence}</p>\n").Add(Table(others));
    }

    private static Markup Table(OtherSeeds seeds) => Tables.Table(
        "Scores of other seeds",
        [ScoreLabels.Axis(seeds.Metric), "This run", .. Points.Select(point => point.Name)],
        [
            (string[])
            [
                $"Other seeds: {NumberFormat.Count(seeds.Others.Count)}", ScoreLabels.Of(seeds.Metric, seeds.Score),
                .. Points.Select(point => ScoreLabels.Of(seeds.Metric, SortedQuantile.At(seeds.Others, point.Share))),
            ],
        ]);
}
