using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on the verdict of a series experiment: one sentence, evidence, other findings and suggestions.</summary>
internal static class SeriesVerdictSection
{
    public static ReportSection<SeriesContext> Section { get; } = new("verdict", "Verdict", Of, IsOpen: true);

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

        return section.Add(Suggestions(diagnosis.Suggestions));
    }

    private static Markup Suggestions(ValueList<Suggestion> suggestions) => suggestions.Count == 0 ? new Markup() : Markup.Of(
        $"<h3>Suggestions for the network</h3>\n<ol>{Markup.Each(suggestions, suggestion => Markup.Of($"<li><strong>{suggestion.What}</strong>: {string.Join(", ", suggestion.Changes)}. {suggestion.Why}</li>\n"))}</ol>\n");
}
