using SequenceToy.Diagnosis;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on the diagnosis: verdict, evidence, other findings and suggestions.</summary>
internal static class DiagnosisSection
{
    // GoalDistance: the sentence already states value and threshold. Progress: the threshold needs its own wording.
    private const string GoalDistance = "error ÷ largest error the goal allows";
    private const string Progress = "slope of log loss against log epochs, sign reversed";

    public static ReportSection Section { get; } = new("verdict", "Verdict", Of);

    public static Markup Of(ReportContext context)
    {
        var diagnosis = context.Result.Diagnosis;
        var percent = NumberFormat.Number(Math.Round(100 * diagnosis.Confidence));
        var section = Markup.Of($"""
            <p>{diagnosis.Summary}</p>
            <p class="confidence"><label for="confidence">Confidence</label> <meter id="confidence" min="0" max="100" value="{percent}">{percent}%</meter> {percent}%<small>: distance of the evidence from its thresholds (50% at a threshold, 100% far beyond it); not a probability</small></p>
            <h3>Evidence</h3>
            <ul>{Markup.Each(diagnosis.Evidence, evidence => Markup.Of($"<li>{evidence.Sentence}{Measure(evidence)}</li>\n"))}</ul>

            """);
        if (diagnosis.Findings.Count > 0)
        {
            section.Add($"<h3>Other findings</h3>\n<ul>{Markup.Each(diagnosis.Findings, finding => Markup.Of($"<li>{finding.ToString()}</li>\n"))}</ul>\n");
        }

        if (diagnosis.Suggestions.Count > 0)
        {
            section.Add($"<h3>Suggestions</h3>\n<ol>{Markup.Each(diagnosis.Suggestions, suggestion => Markup.Of($"<li><strong>{suggestion.What}</strong>: {string.Join(", ", suggestion.Changes)}. {suggestion.Why}</li>\n"))}</ol>\n");
        }

        return section;
    }

    // Evidence without a number has no measure; a sentence about the goal already contains value and threshold.
    private static Markup? Measure(Evidence evidence) => evidence.Name is Progress

        // The sentence states the loss left by twice as many epochs.
        ? Markup.Of(
            $"<small class=\"measure\">{NumberFormat.FixedPercent(Math.Pow(2, -evidence.Threshold), 0)} or less counts as falling</small>")
        : evidence.Value is { } value && evidence.Name is not GoalDistance
        ? Markup.Of(
            $"<small class=\"measure\">{Phrase.Capitalized(evidence.Name)}: {Amount(value, evidence.Unit)}, "
            + $"{(value >= evidence.Threshold ? "at least" : "below")} {Bound(evidence)}</small>")
        : null;

    // The unit of a share starts with "of".
    private static string Amount(double value, string unit) =>
        unit.StartsWith("of ", StringComparison.Ordinal) ? $"{NumberFormat.Percent(value)} {unit}"
        : unit.Length == 0 ? NumberFormat.Number(value) : $"{NumberFormat.Number(value)} {(value == 1 ? unit.TrimEnd('s') : unit)}";

    private static string Bound(Evidence evidence) =>
        evidence.Unit.StartsWith("of ", StringComparison.Ordinal) ? NumberFormat.Percent(evidence.Threshold)
            : NumberFormat.Number(evidence.Threshold);
}
