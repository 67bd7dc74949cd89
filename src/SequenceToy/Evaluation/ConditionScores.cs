using System.Text.Json.Serialization;
namespace SequenceToy.Evaluation;

/// <summary>The scores of a network under a condition that differs from training.</summary>
/// <param name="Name">The difference from training, in words.</param>
/// <param name="Scores">The network's scores on test samples under the changed condition.</param>
/// <param name="Baseline">The baseline's scores on test samples under the changed condition.</param>
public sealed record ConditionScores(string Name, Scores Scores, [property: JsonPropertyName("guessing")] BaselineScores Baseline)
{
    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(ConditionScores), PrintMembers);
}
