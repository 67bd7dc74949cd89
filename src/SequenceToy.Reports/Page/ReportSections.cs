using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Page;

/// <summary>The sections of the page from top to bottom; each script may use the scripts before it.</summary>
internal static class ReportSections
{
    public static IReadOnlyList<ReportSection<ReportContext>> All { get; } =
    [
        DiagnosisSection.Section,
        LossSection.Section,
        OtherSeedsSection.Section,
        TaskSection.Section,
        PredictionsSection.Section,
        SignalsSection.Section,
        LengthsSection.Section,
        InfluenceSection.Section,
        GatesSection.Section,
        SnapshotsSection.Section,
        NetworkSection.Section,
        ReproductionSection.Section,
    ];
}
