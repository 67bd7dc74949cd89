using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Page;

/// <summary>The sections of the page on a series experiment from top to bottom; the last ones show its first network.</summary>
internal static class SeriesSections
{
    public static IReadOnlyList<ReportSection<SeriesContext>> All { get; } =
    [
        SeriesVerdictSection.Section,
        ForecastSection.Section,
        SeriesScoresSection.Section,
        HorizonSection.Section,
        ResidualsSection.Section,
        CoverageSection.Section,
        FoldsSection.Section,
        OfNetwork(LossSection.Section),
        OfNetwork(NetworkSection.Section),
        SeriesReproductionSection.Section,
    ];

    // Closed: the answer is the forecast.
    private static ReportSection<SeriesContext> OfNetwork(ReportSection<ReportContext> section) =>
        new(section.Id, section.Title, context => section.Content(context.Network)?.Add(Several(context)), section.Script);

    private static Markup Several(SeriesContext context) => context.Result.Runs.Count == 1 ? new Markup() : Markup.Of(
        $"<p class=\"small\">The first of {NumberFormat.Count(context.Result.Runs.Count, "network")}, which differ in the random seed; forecasts are their mean.</p>\n");
}
