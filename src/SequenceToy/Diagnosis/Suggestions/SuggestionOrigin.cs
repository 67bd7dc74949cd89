namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>The score of the run that a suggestion is for.</summary>
/// <param name="Metric">The metric of the score.</param>
/// <param name="Score">The score on held-out samples.</param>
internal sealed record SuggestionOrigin(Metric Metric, MeasuredScore Score);
