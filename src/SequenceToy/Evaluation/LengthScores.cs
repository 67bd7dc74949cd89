using System.Text.Json.Serialization;
using SequenceToy.Tasks;

namespace SequenceToy.Evaluation;

/// <summary>The scores of a network on sequences of one length.</summary>
/// <param name="Length">The length, in the task's <see cref="IVariableLengthTask.LengthUnit"/>.</param>
/// <param name="Scores">The network's scores on test samples of this one length.</param>
/// <param name="Baseline">The baseline's scores on sequences of this one length.</param>
public sealed record LengthScores(int Length, Scores Scores, [property: JsonPropertyName("guessing")] BaselineScores Baseline)
{
    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(LengthScores), PrintMembers);
}
