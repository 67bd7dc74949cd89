using SequenceToy.Diagnosis;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The warning that prediction intervals hold far fewer test values than their level says.</summary>
internal static class CoverageWarning
{
    /// <summary>Returns the warning; null when the intervals hold enough values, or there are too few values to tell.</summary>
    public static Markup? Of(SeriesContext context) =>
        context.Result.Diagnosis.Findings.FirstOrDefault(finding => finding.Kind == FindingKind.IntervalsTooNarrow) is { } narrow
            ? Markup.Of($"<p class=\"warning\">{narrow.Evidence.Sentence}</p>\n") : null;
}
