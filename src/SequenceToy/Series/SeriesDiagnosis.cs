using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Suggestions;

namespace SequenceToy.Series;

/// <summary>The verdict on a series experiment, with evidence measured on the test part in original units.</summary>
/// <param name="Verdict">The verdict on the forecasts in original units. It can differ from that of <see cref="Network"/>, which judges
/// windows of transformed values.</param>
/// <param name="Summary">The verdict in a sentence or two.</param>
/// <param name="Evidence">The measured values that the verdict is based on.</param>
/// <param name="Findings">Observations in addition to the verdict: copies of the last value, intervals that are too narrow, and findings of
/// <see cref="Network"/> on data and training.</param>
/// <param name="Network">The diagnosis of the training on windows of transformed values.</param>
public sealed record SeriesDiagnosis(
    Verdict Verdict, string Summary, ValueList<Evidence> Evidence, ValueList<Finding> Findings, RunDiagnosis Network)
{
    /// <summary>Changes of the network's settings to try, the most promising first; empty for a network that learned, and where nothing
    /// more was found in the windows.</summary>
    public ValueList<Suggestion> Suggestions { get; internal init; } = [];

    /// <summary>Returns the diagnosis as lines of text.</summary>
    public override string ToString() => string.Join(
        '\n',
        [
            Summary, .. Evidence.Select(evidence => $"  {evidence.Sentence}"), .. Findings.Select(finding => $"  noticed: {finding}"),
            .. Suggestions.Select((suggestion, index) => FormattableString.Invariant($"  try {index + 1}. {suggestion}")),
        ]);
}
