using System.Text.Json.Serialization;
namespace SequenceToy.Evaluation;

/// <summary>How good a network is under another condition than it was trained under.</summary>
/// <param name="Name">What is different.</param>
/// <param name="Scores">The scores on fresh samples of the task as it is then.</param>
/// <param name="Baseline">What guessing scores under that condition.</param>
public sealed record ConditionScores(string Name, Scores Scores, [property: JsonPropertyName("guessing")] BaselineScores Baseline);
