using System.Text.Json.Serialization;
using SequenceToy.Tasks;

namespace SequenceToy.Evaluation;

/// <summary>How good a network is on sequences of one length.</summary>
/// <param name="Length">The length, in the task's <see cref="IVariableLengthTask.LengthUnit"/>.</param>
/// <param name="Scores">The scores on fresh samples of it.</param>
/// <param name="Baseline">What guessing scores at that length.</param>
public sealed record LengthScores(int Length, Scores Scores, [property: JsonPropertyName("guessing")] BaselineScores Baseline);
