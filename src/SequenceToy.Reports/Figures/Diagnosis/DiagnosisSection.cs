using SequenceToy.Diagnosis;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on the diagnosis: verdict, evidence, other findings and suggestions.</summary>
internal static class DiagnosisSection
{
    // GoalDistance: the sentence already states value and threshold. Progress: the threshold needs its own wording.
    private const string GoalDistance = "error ÷ largest error the goal allows";
    private const int MaxUnitSamples = 32;
    private const string Progress = "slope of log loss against log epochs, sign reversed";

    public static ReportSection<ReportContext> Section { get; } = new("verdict", "Verdict", Of, IsOpen: true);

    public static Markup Of(ReportContext context)
    {
        var diagnosis = context.Result.Diagnosis;
        var percent = NumberFormat.Number(Math.Round(100 * diagnosis.Confidence));
        var section = Markup.Of($"""
            <p>{diagnosis.Summary}</p>
            <p class="confidence"><label for="confidence">Confidence</label> <meter id="confidence" min="0" max="100" value="{percent}">{percent}%</meter> {percent}%<small>: the estimated probability that the verdict is correct.</small></p>
            <h3>Evidence</h3>
            <ul>{Markup.Each(diagnosis.Evidence, evidence => Markup.Of($"<li>{evidence.Sentence}{Measure(evidence)}</li>\n"))}</ul>

            """);
        if (diagnosis.Findings.Count > 0)
        {
            section.Add($"<h3>Other findings</h3>\n<ul>{Markup.Each(diagnosis.Findings, finding => Markup.Of($"<li>{finding.ToString()}{Samples(context.Result, finding)}</li>\n"))}</ul>\n");
        }

        if (diagnosis.Suggestions.Count > 0)
        {
            section.Add($"<h3>Suggestions</h3>\n<p class=\"small\">Each starts from the settings of this run.</p>\n<ol>{Markup.Each(diagnosis.Suggestions, suggestion => Markup.Of($"<li><strong>{suggestion.What}</strong>: {string.Join(", ", suggestion.Changes)}. {suggestion.Why}</li>\n"))}</ol>\n");
        }

        return section;
    }

    private static Markup? Measure(Evidence evidence) => evidence.Name.StartsWith(Progress, StringComparison.Ordinal)

        // The sentence states the loss left by twice as many epochs.
        ? Small($"Threshold for a falling loss: at most {NumberFormat.FixedPercent(Math.Pow(2, -evidence.Threshold), 0)}.")
        : evidence.Value is { } value && evidence.Name is not GoalDistance
        ? Small($"Measured{(evidence.Unit.Length == 0 ? $" ({evidence.Name})" : "")}: {NumberFormat.Amount(value, evidence.Unit)}. "
            + $"Threshold{Purpose(evidence.Name)}: {(value >= evidence.Threshold ? "at least" : "below")} {Bound(evidence)}.")
        : null;

    // A name may end with the purpose of its threshold: "final loss, for not learning".
    private static string Purpose(string name) =>
        name.LastIndexOf(", for ", StringComparison.Ordinal) is >= 0 and var at ? name[(at + 1)..] : "";

    private static Markup? Samples(ExperimentResult result, Finding finding) => finding.Kind is FindingKind.DeadUnits
        ? Small($"Measured on the first {ResultLabels.Samples(result, UnitsMeasuredOn(result))}.") : null;

    private static Markup Small(string text) => Markup.Of($"<small class=\"measure\">{text}</small>");

    /// <summary>Returns the number of samples on which findings count dead units; the gate statistics use more.</summary>
    public static int UnitsMeasuredOn(ExperimentResult result) => Math.Min(MaxUnitSamples, result.TestSamples.Count);

    private static string Bound(Evidence evidence) =>
        evidence.Unit.StartsWith("of ", StringComparison.Ordinal) ? NumberFormat.Percent(evidence.Threshold)
            : NumberFormat.Number(evidence.Threshold);
}
