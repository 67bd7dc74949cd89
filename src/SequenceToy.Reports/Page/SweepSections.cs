using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Page;

/// <summary>The sections of the page on a sweep from top to bottom.</summary>
internal static class SweepSections
{
    public static IReadOnlyList<ReportSection<SweepContext>> All { get; } =
    [
        SweepTableSection.Section,
        SweepHeatSection.Section,
        SolvedShareSection.Section,
        LossBandsSection.Section,
        ProfileSection.Section,
        SurvivalSection.Section,
        SweepDotsSection.Section,
        SweepProblemsSection.Section,
        SweepReproductionSection.Section,
    ];
}
