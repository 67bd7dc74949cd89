using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Suggestions;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of a diagnosis.</summary>
internal sealed record DiagnosisDocument(
    Verdict Verdict, double Confidence, string Summary, IEnumerable<EvidenceDocument> Evidence, IEnumerable<FindingDocument> Findings,
    IEnumerable<SuggestionDocument> Suggestions)
{
    public static DiagnosisDocument Of(RunDiagnosis diagnosis) => new(
        diagnosis.Verdict,
        diagnosis.Confidence,
        diagnosis.Summary,
        diagnosis.Evidence.Select(EvidenceDocument.Of),
        diagnosis.Findings.Select(finding => new FindingDocument(finding.Kind, EvidenceDocument.Of(finding.Evidence))),
        diagnosis.Suggestions.Select(SuggestionDocument.Of));
}

/// <summary>The JSON document of a measured quantity with the threshold it was compared with.</summary>
internal sealed record EvidenceDocument(string Name, double? Value, double? Threshold, string Unit, string Sentence)
{
    public static EvidenceDocument Of(Evidence evidence) =>
        new(evidence.Name, evidence.Value, evidence.Threshold, evidence.Unit, evidence.Sentence);
}

/// <summary>The JSON document of a finding.</summary>
internal sealed record FindingDocument(FindingKind Kind, EvidenceDocument Evidence);

/// <summary>The JSON document of a suggestion.</summary>
internal sealed record SuggestionDocument(string What, string Why, IEnumerable<ChangeDocument> Changes)
{
    public static SuggestionDocument Of(Suggestion suggestion) => new(
        suggestion.What, suggestion.Why, suggestion.Changes.Select(change => new ChangeDocument(change.Key, change.ToString())));
}

/// <summary>The JSON document of a changed setting: its camel-case name, and its text such as <c>epochs 250</c>.</summary>
internal sealed record ChangeDocument(string Setting, string Words);
