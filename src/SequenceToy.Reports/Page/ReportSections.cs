using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Page;

/// <summary>The sections of the page, from top to bottom; the script of each may use those before it.</summary>
internal static class ReportSections
{
    public static IReadOnlyList<ReportSection> All { get; } =
    [
        DiagnosisSection.Section,
        TaskSection.Section,
        LossSection.Section,
        PredictionsSection.Section,
        LengthsSection.Section,
        InfluenceSection.Section,
        GatesSection.Section,
        SnapshotsSection.Section,
        NetworkSection.Section,
        ReproductionSection.Section,
    ];
}
