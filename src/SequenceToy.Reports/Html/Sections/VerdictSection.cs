using SequenceToy.Diagnosis;
using SequenceToy.Reports.Words;

namespace SequenceToy.Reports.Html.Sections;

/// <summary>The diagnosis: the verdict with its evidence, what else was noticed, and what to try next.</summary>
internal static class VerdictSection
{
    public static Markup Of(ReportMaterial material)
    {
        var diagnosis = material.Result.Diagnosis;
        var percent = Figures.Number(Math.Round(100 * diagnosis.Confidence));
        var section = Markup.Of($"""
            <p>{diagnosis.Summary}</p>
            <p class="confidence"><label for="confidence">Confidence</label> <meter id="confidence" min="0" max="100" value="{percent}">{percent} %</meter> {percent} %<small>: how far the measures below lie from their thresholds, 50 % at one, 100 % well beyond; no probability</small></p>
            <h3>Because</h3>
            <ul>{Markup.Each(diagnosis.Evidence, evidence => Markup.Of($"<li>{evidence.Sentence}{Measure(evidence)}</li>\n"))}</ul>

            """);
        if (diagnosis.Findings.Count > 0)
        {
            section.Add($"<h3>Also noticed</h3>\n<ul>{Markup.Each(diagnosis.Findings, finding => Markup.Of($"<li>{finding.ToString()}</li>\n"))}</ul>\n");
        }

        if (diagnosis.Suggestions.Count > 0)
        {
            section.Add($"<h3>Try next</h3>\n<ol>{Markup.Each(diagnosis.Suggestions, suggestion => Markup.Of($"<li><strong>{suggestion.What}</strong>: {string.Join(", ", suggestion.Changes)}. {suggestion.Why}</li>\n"))}</ol>\n");
        }

        return section;
    }

    // Not every piece of evidence is a number.
    private static Markup Measure(Evidence evidence) => evidence.Value is { } value
        ? Markup.Of($"<small class=\"measure\">{MetricWords.Capitalised(evidence.Name)}: {WithUnit(value, evidence.Unit)}, limit {WithUnit(evidence.Threshold, evidence.Unit)}</small>")
        : Markup.Of($"");

    private static string WithUnit(double value, string unit) => unit.Length == 0 ? Figures.Number(value) : $"{Figures.Number(value)} {unit}";
}
