using SequenceToy.Diagnosis;

namespace SequenceToy.Console.Json;

/// <summary>A diagnosis as other programs read it.</summary>
internal sealed record DiagnosisDocument(
    Verdict Verdict,
    double Confidence,
    string Summary,
    IEnumerable<EvidenceDocument> Evidence,
    IEnumerable<FindingDocument> Findings,
    IEnumerable<SuggestionDocument> Suggestions)
{
    public static DiagnosisDocument Of(RunDiagnosis diagnosis) => new(
        diagnosis.Verdict,
        diagnosis.Confidence,
        diagnosis.Summary,
        diagnosis.Evidence.Select(EvidenceDocument.Of),
        diagnosis.Findings.Select(finding => new FindingDocument(finding.Kind, EvidenceDocument.Of(finding.Evidence))),
        diagnosis.Suggestions.Select(suggestion => new SuggestionDocument(
            suggestion.What, suggestion.Why, suggestion.Changes.Select(change => new ChangeDocument(change.Key, change.ToString())))));
}

/// <summary>A measured quantity beside what it was held against.</summary>
internal sealed record EvidenceDocument(string Name, double? Value, double? Threshold, string Unit, string Sentence)
{
    public static EvidenceDocument Of(Evidence evidence) =>
        new(evidence.Name, evidence.Value, evidence.Threshold, evidence.Unit, evidence.Sentence);
}

/// <summary>Something noticed beside the verdict.</summary>
internal sealed record FindingDocument(FindingKind Kind, EvidenceDocument Evidence);

/// <summary>What to try next.</summary>
internal sealed record SuggestionDocument(string What, string Why, IEnumerable<ChangeDocument> Changes);

/// <summary>A setting by its name in camel case, and its new value in words: <c>epochs 250</c>.</summary>
internal sealed record ChangeDocument(string Setting, string Words);
