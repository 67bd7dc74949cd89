using SequenceToy.Diagnosis;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on the verdict of a series experiment: one sentence, evidence, other findings and suggestions.</summary>
internal static class SeriesVerdictSection
{
    public static ReportSection<SeriesContext> Section { get; } = new("verdict", "Verdict", Of);

    public static Markup Of(SeriesContext context)
    {
        var diagnosis = context.Result.Diagnosis;
        var section = Markup.Of($"""
            <p>{diagnosis.Summary}</p>
            {CoverageWarning.Of(context)}<h3>Evidence</h3>
            <ul>{Markup.Each(diagnosis.Evidence, evidence => Markup.Of($"<li>{evidence.Sentence}</li>\n"))}</ul>

            """);
        string[] findings =
        [
            .. diagnosis.Findings.Where(finding => finding.Kind != FindingKind.IntervalsTooNarrow).Select(finding => finding.ToString()),
            .. context.Result.Data.Notes,
        ];
        if (findings.Length > 0)
        {
            section.Add($"<h3>Other findings</h3>\n<ul>{Markup.Each(findings, finding => Markup.Of($"<li>{finding}</li>\n"))}</ul>\n");
        }

        // Suggestions for the network's training do not help one that found all there is.
        return diagnosis.Verdict is Verdict.Learned or Verdict.AtNoiseFloor ? section : section.Add(Suggestions(diagnosis.Network));
    }

    private static Markup Suggestions(RunDiagnosis network) => network.Suggestions.Count == 0 ? new Markup() : Markup.Of(
        $"<h3>Suggestions for the network</h3>\n<ol>{Markup.Each(network.Suggestions, suggestion => Markup.Of($"<li><strong>{suggestion.What}</strong>: {string.Join(", ", suggestion.Changes)}. {suggestion.Why}</li>\n"))}</ol>\n");
}
